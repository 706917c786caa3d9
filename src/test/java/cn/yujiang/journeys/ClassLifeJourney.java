package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.attendance.domain.paper.Photos;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shell.demo.DemoAccounts;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One class lived through by all roles, from the empty form to the money: ten people, six sessions, each way to sign in, a leave, a mark put
 * right, somebody who leaves, a network that goes, an examination with a second try, certificates, the survey. Its people are numbered as on
 * the roster: 1 has the trainee's account, 3 takes leave, 4 misses an afternoon, 10 never comes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassLifeJourney {

    static final String NAME = "忻示校养老护理员五级8班（全过程）";

    private static final LocalDate FILED = LocalDate.of(2026, 3, 2);
    private static final int LEAD = 28;
    private static final LocalDate FIRST = FILED.plusDays(LEAD);
    private static final LocalTime LAST_START = LocalTime.of(23, 30);
    private static final FilePayload PROOF =
            new FilePayload("签到照片.pdf", "application/pdf", "%PDF-1.7 journey".getBytes(StandardCharsets.US_ASCII));

    private static final Pattern CREDIT_CODE = Pattern.compile("91[0-9A-Z]{16}");

    private final List<PeopleWorkbook.Person> people = people();

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;
    private String address;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.folderOf("class-life", Map.of());
        server.businessDay(ChronoUnit.DAYS.between(LocalDate.now(BusinessClock.ZONE), FILED));
        server.launch();
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    /** The trainee of the demonstration and nine more. */
    private static List<PeopleWorkbook.Person> people() {
        var people = new ArrayList<PeopleWorkbook.Person>();
        people.add(new PeopleWorkbook.Person("赵演示", DemoAccounts.traineeNumber(0), 8_000_000));
        for (int row = 1; row < 10; row++) {
            people.add(PeopleWorkbook.person("钱孙李周吴郑王冯陈".charAt(row - 1) + "演示", 7, row));
        }
        return people;
    }

    @Test
    void fromTheEmptyFormToTheMoney() throws Exception {
        file();
        approve();
        firstDay();
        secondDay();
        objection();
        inspection();
        dropout();
        thirdAndFourthDay();
        examination();
        confirmation();
        certificates();
        survey();
        money();
    }

    private Desk at(Desk desk, String tab) {
        return desk.open(address + tab);
    }

    private void file() throws Exception {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open("cohorts").click("新建班期").heading("未命名班期");
            address = desk.address("cohorts/");
            desk.fill("班期名称", NAME).sees("草稿已自动保存");
            FilingJourney.choose(desk, "培训类别", "就业技能培训");
            FilingJourney.choose(desk, "职业（工种）", "养老护理员");
            FilingJourney.choose(desk, "培训等级", "五级");
            FilingJourney.choose(desk, "拟取证书类型", "职业技能等级证书");
            FilingJourney.choose(desk, "评价机构", "忻州示例技能评价中心");
            desk.fill("培训地点", "示例实训楼").fill("班主任", "演示教师壬");
            desk.fill("开班日期", FIRST.toString()).fill("结业日期", FIRST.plusDays(3).toString());
            desk.click("从 Excel 粘贴课次").fill("粘贴的内容", timetable()).sees("6 行合格，0 行有问题");
            desk.click("加入 6 行合格的课次").sees("草稿已自动保存");
            at(desk, "/roster").clickStarting("导入花名册");
            upload(desk, "花名册.xlsx", PeopleWorkbook.of(people));
            desk.sees("10 行合格，0 行有问题").clickStarting("导入 10 行合格数据").sees("已导入 10 行");
            at(desk, "").sees(NAME).examined("40-life-plan");
            desk.click("提交备案").click("确定").sees("已备案待审");
        }
    }

    /** Six sessions; that of the second day goes on at this moment, whatever the time. */
    private static String timetable() {
        LocalTime soon = LocalTime.now(BusinessClock.ZONE).plusMinutes(20).truncatedTo(ChronoUnit.MINUTES);
        LocalTime start = soon.isAfter(LAST_START) || soon.isBefore(LocalTime.of(0, 20)) ? LAST_START : soon;
        LocalTime end = start.isBefore(LocalTime.of(20, 55)) ? start.plusHours(3) : LocalTime.of(23, 59);
        return String.join(
                "\n",
                "日期\t开始\t结束\t课时\t形式\t内容\t教师\t地点",
                row(0, "08:00", "12:00", "4", "线下理论", "职业道德与安全"),
                row(0, "14:00", "18:00", "4", "线下实操", "生活照护"),
                row(1, start.toString(), end.toString(), "4", "线下实操", "基础照护"),
                row(2, "08:00", "12:00", "4", "线下实操", "康复服务"),
                row(2, "19:00", "21:15", "3", "线上", "心理支持"),
                row(3, "08:00", "12:00", "4", "线下实操", "综合实训"));
    }

    private static String row(int day, String start, String end, String hours, String kind, String content) {
        return String.join("\t", FIRST.plusDays(day).toString(), start, end, hours, kind, content, "演示教师壬", "实训楼109室");
    }

    private void approve() {
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open("").sees(NAME);
            at(desk, "").sees("检查结果").sees("线上占比").examined("40-life-review");
            desk.click("批准开班").click("确定").sees("已批准");
        }
    }

    /** In the morning the grid with a leave and a mark set by mistake, in the afternoon the paper sheet. */
    private void firstDay() throws Exception {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            at(desk, "");
            Demonstration.moveAhead(desk, LEAD);
            at(desk, "").click("开班").click("确定").sees("开班中");
            at(desk, "/attendance").sees("未登记");
            mark(desk, 0, 0, "4");
            mark(desk, 1, 0, "2");
            mark(desk, 2, 0, "3");
            mark(desk, 9, 0, "4");
            save(desk, true);
            desk.choose("请假类别", "病假").fill("请假原因", "感冒发烧，有医院诊断").examined("40-life-leave");
            desk.click("保存").sees("7/10");
            desk.examined("40-life-roll-call");
            paper(desk);
        }
    }

    private static void mark(Desk desk, int row, int session, String key) {
        desk.page()
                .locator("td.yj-mark[data-row='" + row + "'][data-column='" + session + "']")
                .press(key);
    }

    /** @param rest whether everybody without a mark is present in the first session that has such people */
    private static void save(Desk desk, boolean rest) {
        if (rest) {
            desk.page().locator("button[data-action=all]:visible").first().click();
        }
        desk.page().locator("button[data-action=save]").click();
    }

    /** The server has stored what was marked. */
    private static void saved(Desk desk) {
        desk.page()
                .locator(".yj-savebar")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private void paper(Desk desk) throws Exception {
        at(desk, "/paper-sheets").choose("课次", "14:00").click("打印").sees("下载");
        Photos sheet = Photos.of(PrintedPaper.on(desk), 1);
        desk.click("关闭");
        for (int row = 0; row < people.size(); row++) {
            sheet.fill(row, row == 3 || row == 9 ? 3 : 0, 35);
        }
        desk.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("签到表.jpg", "image/jpeg", sheet.take(new Photos.Shot(4, 0.02, 0.6))));
        desk.sees("共 10 人：已填 10").examined("40-life-paper");
        desk.click("确认登记").sees("已登记的纸质签到表").sees("10 人");
    }

    /** The code on the screen for the trainee, a gate for the others. */
    private void secondDay() throws Exception {
        String creditCode;
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            creditCode = find(
                    CREDIT_CODE,
                    desk.open("institution").sees("统一社会信用代码").page().innerText("main"));
        }
        String credential;
        try (var desk = Desk.desktop(server, browser, "xitong")) {
            Demonstration.moveAhead(desk.open("sign-in-clients"), 1);
            desk.open("sign-in-clients").fill("设备或平台", "实训楼闸机").fill("单位统一社会信用代码", creditCode);
            desk.click("发放凭证").sees("只显示这一次");
            credential = desk.page().locator("main .yj-strong").first().textContent();
        }
        try (var screen = Desk.desktop(server, browser, "jigou")) {
            at(screen, "/attendance").follow("扫码签到 ", false).sees("请用手机扫码签到");
            List<String> session = List.of(screen.address("cohorts/").split("/"));
            try (var phone = Desk.phone(server, browser, "xueyuan")) {
                phone.page().context().grantPermissions(List.of("geolocation"));
                phone.page().context().setGeolocation(new Geolocation(38.4182, 112.7341).setAccuracy(20));
                phone.page().navigate(QrPicture.on(screen));
                phone.sees("签到成功").sees("考勤：出勤").examined("40-life-sign-in-phone");
            }
            var ids = List.of(session.get(1), session.get(3));
            Gate.report(server, credential, ids, FIRST.plusDays(1), ids(1));
            screen.sees("9").examined("40-life-screen");
            at(screen, "/attendance").sees("9/10");
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    /** The nine who stay, from this one on. */
    private List<String> ids(int from) {
        return people.subList(from, 9).stream()
                .map(PeopleWorkbook.Person::residentId)
                .toList();
    }

    /** Once the day is over the trainee objects to the mistake of its morning; the institution agrees, the bureau decides. */
    private void objection() {
        try (var phone = Desk.phone(server, browser, "xueyuan")) {
            Locator card = sessions(phone);
            card.locator(".yj-my-session", new Locator.LocatorOptions().setHasText("缺勤"))
                    .first()
                    .locator("vaadin-button")
                    .click();
            phone.page()
                    .getByLabel("出勤", new Page.GetByLabelOptions().setExact(true))
                    .check();
            phone.fill("说明情况", "上午我在教室第一排，老师点名时漏了").click("提交异议").sees("您于");
            phone.examined("40-life-objection-phone");
        }
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open("").sees("学员考勤异议待答复");
            at(desk, "/attendance").click("采纳并申请更正").sees("采纳后提交更正申请");
            desk.page().locator("vaadin-dialog textarea").last().fill("核对教室照片，该学员确已到课");
            desk.page().locator("vaadin-upload input[type=file]").last().setInputFiles(PROOF);
            desk.sees("已选择：签到照片.pdf").click("提交更正申请").sees("待审批");
        }
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            at(desk, "/attendance").sees("核对教室照片");
            desk.click("同意更正").click("确定").sees("已同意").sees("8/10");
        }
    }

    private Locator sessions(Desk phone) {
        phone.open("me").sees("每次课的考勤");
        Locator card = phone.page().locator(".yj-card", new Page.LocatorOptions().setHasText(NAME));
        card.locator("vaadin-details-summary").click();
        card.locator(".yj-my-session").first().waitFor();
        return card;
    }

    /** The supervision looks in on this day, and finds everything in order. */
    private void inspection() {
        String inspection;
        try (var desk = Desk.desktop(server, browser, "jiandu")) {
            desk.open("inspections").sees("的课程");
            desk.page()
                    .locator(".yj-finding, .yj-task, li, tr", new Page.LocatorOptions().setHasText(NAME))
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
            desk.sees("现场记录");
            inspection = desk.address("inspections/");
        }
        try (var phone = Desk.phone(server, browser, "jiandu")) {
            phone.open(inspection).fill("实到人数", "9").fill("另一名检查人", "演示初审员");
            phone.page()
                    .getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName("是").setExact(true))
                    .all()
                    .forEach(Locator::check);
            phone.fill("检查情况", "签到与实到人数一致，一人未到。");
            phone.page()
                    .getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName("合格").setExact(true))
                    .check();
            phone.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(Path.of("docs/guide/40-life-sign-in-phone.png"));
            phone.sees("40-life-sign-in-phone.png").fill("办学方在场人", "刘示例（教务主任）");
            phone.click("提交记录").sees("已检查");
            phone.examined("40-life-inspection-phone");
        }
    }

    /** Number ten never came: the institution asks to let him go, the bureau agrees. */
    private void dropout() {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            at(desk, "/attendance");
            mark(desk, 9, 2, "4");
            save(desk, false);
            saved(desk);
            at(desk, "/changes").click("申请变更").click("学员退出").choose("退出的学员", "10 ");
            desk.fill("说明", "外出务工，两天未到，本人电话确认").click("确定").sees("陈演示");
            desk.fill("变更理由", "一名学员外出务工退出培训").click("提交变更申请").sees("待审");
        }
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            at(desk, "/changes").sees("陈演示").click("同意变更").click("确定").sees("生效为计划第 2 版");
        }
    }

    /** The network goes in the middle of the roll-call; the platform's file is read on the last day. */
    private void thirdAndFourthDay() throws Exception {
        try (var tablet = Desk.desktop(server, browser, "jigou")) {
            Demonstration.moveAhead(at(tablet, ""), 1);
            at(tablet, "/attendance").sees("离线点名");
            tablet.page().setViewportSize(820, 1180);
            tablet.open(tablet.page().locator("a[href^='roll-call/']").getAttribute("href"))
                    .sees("已全部上传");
            tablet.page()
                    .locator("select")
                    .selectOption(new SelectOption()
                            .setLabel(option(tablet, FIRST.plusDays(2).toString())));
            tablet.page().context().setOffline(true);
            Locator marks = tablet.page()
                    .locator(".yj-roll-list li button.yj-mark-present")
                    .filter(new Locator.FilterOptions().setVisible(true));
            for (int person = 0; person < 9; person++) {
                marks.nth(person).click();
            }
            tablet.sees("网络已断开 · 未上传 9 条").examined("40-life-offline");
            tablet.page().context().setOffline(false);
            tablet.sees("网络正常 · 已全部上传");
        }
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            Demonstration.moveAhead(at(desk, ""), 1);
            at(desk, "/attendance").sees("9/9");
            save(desk, true);
            saved(desk);
            at(desk, "/online").click("导入线上学时").fill("学习平台", "示例学习平台");
            upload(desk, "学习记录.xlsx", StudyWorkbook.evening(FIRST.plusDays(2), ids(0)));
            desk.sees("9 行合格").clickStarting("导入 9 行合格数据").sees("已导入 9 行");
            at(desk, "/online").sees("示例学习平台").examined("40-life-online");
        }
    }

    private static String option(Desk desk, String start) {
        return desk.page()
                .locator("select option", new Page.LocatorOptions().setHasText(start))
                .first()
                .textContent();
    }

    /** Two fails the theory and passes at the second try, nine does not appear. */
    private void examination() {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            Demonstration.moveAhead(at(desk, ""), 1);
            at(desk, "/attendance").click("锁定考勤").click("确定").sees("考勤已锁定");
            desk.examined("40-life-attendance");
            at(desk, "/results").sees("考核成绩");
            Locator scores = desk.page().locator("vaadin-big-decimal-field input");
            for (int field = 0; field < 16; field++) {
                scores.nth(field).fill(field == 2 ? "50.5" : "82");
            }
            scores.first().press("Tab");
            desk.fill("考核日期", Demonstration.today(desk).toString()).fill("考核地点", "实训楼109室");
            desk.fill("考评员一", "王考评").fill("考评员二", "李考评");
            desk.click("按成绩补全结论").click("其余记为缺考").click("保存成绩").sees("补考成绩");
            Locator again = desk.page().locator("vaadin-big-decimal-field input");
            again.nth(18).fill("66");
            again.nth(19).fill("82");
            again.nth(19).press("Tab");
            desk.click("按成绩补全结论").click("保存成绩");
            desk.page().locator("vaadin-big-decimal-field[readonly]").first().waitFor();
            desk.examined("40-life-exam").click("封存成绩").click("确定").sees("封存");
            at(desk, "").click("结业").click("确定").sees("已结业");
        }
    }

    private void confirmation() {
        try (var phone = Desk.phone(server, browser, "xueyuan")) {
            phone.open("me").sees(NAME);
            var confirmation = phone.page()
                    .locator(".yj-card", new Page.LocatorOptions().setHasText(NAME))
                    .locator(".yj-confirmation");
            confirmation.scrollIntoViewIfNeeded();
            confirmation.locator("vaadin-button").first().click();
            phone.sees("已于").examined("40-life-confirmed-phone");
        }
    }

    /** The evaluation body enters what the eight got; the bureau compares. */
    private void certificates() {
        try (var desk = Desk.desktop(server, browser, "pingjia")) {
            at(desk, "/results").click("批量录入证书");
            for (int person = 0; person < 8; person++) {
                String name = people.get(person).name();
                desk.fill(name + " 证书编号", "S000014990008265%06d".formatted(person + 1));
                desk.fill(name + " 发证日期", Demonstration.today(desk).toString());
            }
            desk.click("接收合格的行").sees("接收 8 个，0 个有问题").examined("40-life-certificates");
            desk.click("关闭").sees("待核验");
        }
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open("certificates").fill("姓名或班期", "全过程").sees("共 8 条");
            desk.click("选中全部待核验").clickStarting("核验所选");
            desk.fill("说明", "在国家证书查询平台逐一比对，一致").click("确定").sees("核验依据");
        }
    }

    /** Eight of the ten who began have work: exactly eighty per cent. */
    private void survey() {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            at(desk, "/employment").sees("就业率（登记）");
            Locator answers = desk.page().locator("main table vaadin-select");
            for (int person = 0; person < 8; person++) {
                answers.nth(person).click();
                desk.page()
                        .locator("vaadin-select-list-box:visible vaadin-select-item")
                        .getByText("是")
                        .first()
                        .click();
                String name = people.get(person).name();
                desk.fill(name + " 就业单位", "示例用工单位")
                        .fill(name + " 就业日期", Demonstration.today(desk).toString())
                        .fill(name + " 合同月数", "12");
            }
            desk.click("保存").sees("8/10").examined("40-life-survey");
        }
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            at(desk, "/employment").click("核实就业情况");
            desk.fill("说明", "电话回访八人，均已上岗").click("确定").sees("达到政策要求的 80%");
        }
    }

    private void money() {
        String claim = Demonstration.submit(server, browser, "jigou", NAME, "培训主体培训补贴");
        Demonstration.review(server, browser, claim);
        Demonstration.publish(server, browser);
        try (var desk = Desk.desktop(server, browser, "fushen")) {
            Demonstration.moveAhead(desk.open(claim), Demonstration.NOTICE_DAYS);
        }
        Demonstration.approve(server, browser, List.of(claim));
        Demonstration.pay(server, browser, Demonstration.Bureau.XINZHOU, "¥", "PZ-2026-0040");
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open(claim).sees("已拨付").examined("40-life-paid");
        }
        try (var phone = Desk.phone(server, browser, "xueyuan")) {
            phone.open("me").sees(NAME).examined("40-life-me-phone");
        }
    }

    private static void upload(Desk desk, String name, byte[] bytes) {
        desk.page()
                .locator("vaadin-dialog input[type=file], input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes));
    }
}
