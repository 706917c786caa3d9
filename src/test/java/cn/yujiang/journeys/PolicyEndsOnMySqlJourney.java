package cn.yujiang.journeys;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.testing.Databases;
import cn.yujiang.testing.Engine;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Scenario E3 (忻政办发电〔2020〕57号 三（一）、五), in June 2020: a course of 100 hours, four trainees with 29.9, 30, 30.1 and 60 hours online; of
 * these at most 30 count. The paper holds up to the last day of June: the first of July is answered with its end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyEndsOnMySqlJourney {

    private static final String CLASS = "2020忻示校电工五级1班";
    private static final LocalDate START = LocalDate.of(2020, 6, 1);
    private static final List<String> STUDIED = List.of("29.9", "30", "30.1", "60");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.folderOf("policy-ends", RunningServer.environment(Databases.fresh(Engine.MYSQL)));
        server.businessDay(ChronoUnit.DAYS.between(LocalDate.now(BusinessClock.ZONE), START));
        server.launch();
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void thirtyHoursCountAndTheFirstOfJulyIsTooLate() throws Exception {
        String address = file();
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open(address).click("批准开班").click("确定").sees("已批准");
            Demonstration.moveAhead(desk, 29);
        }
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            study(desk, address);
            desk.sees("2 人的线上学时超出可认定的部分").picture("08-e3-online");
        }
        ask();
    }

    private String file() throws IOException {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open("cohorts").click("新建班期").heading("未命名班期");
            desk.page().waitForURL(url -> url.matches(".*/cohorts/[0-9A-Z]{13}"));
            String address = desk.address("cohorts/");
            desk.fill("班期名称", CLASS).sees("草稿已自动保存");
            desk.open(address).heading(CLASS);
            FilingJourney.choose(desk, "培训类别", "就业技能培训");
            FilingJourney.choose(desk, "职业（工种）", "电工");
            FilingJourney.choose(desk, "培训等级", "五级");
            FilingJourney.choose(desk, "拟取证书类型", "职业技能等级证书");
            desk.fill("培训地点", "示例实训楼").fill("班主任", "演示教师");
            desk.fill("开班日期", "2020-06-15").fill("结业日期", "2020-07-01");
            FilingJourney.sessions(desk, "2020-06-15", "2020-06-19", "8:00", "12:00", "线下实操");
            FilingJourney.sessions(desk, "2020-06-15", "2020-06-19", "14:00", "18:00", "线下实操");
            FilingJourney.sessions(desk, "2020-06-17", "2020-07-01", "19:00", "23:00", "线上");
            desk.open(address).sees("100 课时").sees("60.0%");
            desk.open(address + "/roster").sees("花名册还是空的").clickStarting("导入花名册");
            upload(desk, roster());
            desk.clickStarting("导入 4 行合格数据").sees("已导入 4 行");
            desk.open(address).click("提交备案").click("确定").sees("已备案待审");
            return address;
        }
    }

    private static void study(Desk desk, String address) throws IOException {
        desk.open(address).click("开班").click("确定").sees("开班中");
        desk.follow("线上学时", true).click("导入线上学时").fill("学习平台", "云课堂");
        upload(desk, platform());
        desk.page().locator("#import-summary").waitFor();
        desk.page()
                .locator("vaadin-dialog vaadin-button[theme~=primary]")
                .last()
                .click();
        desk.page().locator("#import-done").waitFor();
        desk.click("关闭");
    }

    private static void upload(Desk desk, byte[] workbook) {
        desk.page()
                .locator("vaadin-dialog input[type=file], input[type=file]")
                .first()
                .setInputFiles(new FilePayload("表.xlsx", "application/octet-stream", workbook));
    }

    /** What the paper says about each of the four, and about a course that ends a day later. */
    private void ask() {
        try (var visitor = Desk.visitor(server, browser)) {
            visitor.open("calculator").sees("不需要登录");
            pick(visitor, "政策文件", "应对疫情加强就业培训");
            pick(visitor, "补贴项目", "线上理论课时上限");
            visitor.fill("计划总课时", "100").fill("线下课时", "40");
            for (String hours : STUDIED) {
                visitor.fill("线上课时", hours).fill("线上完成日", "2020-06-30").click("试算");
                visitor.sees(hours.equals("29.9") ? "29.9 课时" : "30 课时");
            }
            visitor.picture("30-e3-cap");
            visitor.fill("线上完成日", "2020-07-01").click("试算").sees("政策已到期").picture("30-e3-ended");
        }
    }

    private static void pick(Desk desk, String label, String text) {
        desk.page().getByLabel(label).last().click();
        Locator item = desk.page()
                .locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText(text))
                .first();
        item.click();
    }

    private static byte[] roster() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "journey", "1.0");
                Worksheet sheet = workbook.newWorksheet("花名册")) {
            row(sheet, 0, "序号", "姓名", "身份证号码", "人员类别", "学历", "联系电话");
            for (int i = 1; i <= STUDIED.size(); i++) {
                row(sheet, i, "" + i, "线上样例" + "甲乙丙丁".charAt(i - 1), id(i), "脱贫劳动力", "初中", "1990002000" + i);
            }
        }
        return out.toByteArray();
    }

    /** At most eight hours a day, from the first day of the online part. */
    private static byte[] platform() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "journey", "1.0");
                Worksheet sheet = workbook.newWorksheet("学习记录")) {
            row(sheet, 0, "身份证号", "课程名称", "学时", "开始时间", "结束时间", "人脸核验", "挂机分钟");
            int line = 1;
            for (int i = 1; i <= STUDIED.size(); i++) {
                BigDecimal left = new BigDecimal(STUDIED.get(i - 1));
                for (LocalDate day = LocalDate.of(2020, 6, 20); left.signum() > 0; day = day.plusDays(1)) {
                    BigDecimal hours = left.min(BigDecimal.valueOf(8));
                    LocalDateTime start = day.atTime(8, 0);
                    Duration length = Duration.ofMinutes(hours.movePointRight(1).longValue() * 6);
                    row(
                            sheet,
                            line++,
                            id(i),
                            "电工理论",
                            hours.toPlainString(),
                            TIME.format(start),
                            TIME.format(start.plus(length)),
                            "通过",
                            "0");
                    left = left.subtract(hours);
                }
            }
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    private static String id(int number) {
        String digits = "14099919900101%03d".formatted(800 + number);
        return digits + ResidentId.checkCharacter(digits);
    }
}
