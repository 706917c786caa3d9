package cn.yujiang.journeys;

import cn.yujiang.testing.Databases;
import cn.yujiang.testing.Engine;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Claims without a class: the wages of a month from the enterprise's own table to the notice, and the first year of apprentices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListClaimJourney {

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("list-claim", RunningServer.environment(Databases.fresh(Engine.MYSQL)));
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void theWagesOfAMonth() throws IOException {
        String claim = claimWages();
        Demonstration.review(server, browser, Demonstration.Bureau.KAIYANG, claim);
        Demonstration.publish(server, browser, Demonstration.Bureau.KAIYANG);
        try (var desk = Desk.desktop(server, browser, "gy-chushen")) {
            desk.open(claim).sees("公示中").sees("以工代训补贴（");
            show(desk, "检查结果");
            desk.sees("没有班期，本项不适用").examined("16-work-as-training-findings");
        }
    }

    private String claimWages() throws IOException {
        try (var desk = Desk.desktop(server, browser, "qiye")) {
            create(desk, "以工代训补贴");
            desk.examined("16-list-new").click("建立名单").sees("名单还没有人员");
            importRows(desk, ListWorkbook.wages(), "5 行合格，1 行有问题");
            desk.sees("不是有效数字").examined("16-list-import");
            take(desk);
            desk.sees("逐月情况").sees("1/6").sees("没有发放工资");
            show(desk, "名单");
            desk.examined("16-work-as-training");
            String list = desk.address("lists/");
            phone(list);
            desk.click("申请表信息").sees("企业规模");
            for (String field : new String[] {"企业规模", "行业", "补贴类型", "当月首次申领", "培训情况", "是否劳务派遣"}) {
                desk.fill(field, "示例");
            }
            desk.click("保存").click("生成申请").sees("人员明细");
            Demonstration.attach(desk);
            desk.click("提交申请").tick("我单位承诺").click("提交申请").sees("已提交");
            String claim = desk.address("claims/");
            desk.examined("16-work-as-training-claim");
            desk.clickStarting("以工代训补贴申请表").sees("下载").click("关闭");
            desk.open(list).sees("已提交");
            desk.open("lists").sees("以工代训补贴（").examined("16-lists");
            return claim;
        }
    }

    private void phone(String list) {
        try (var phone = Desk.phone(server, browser, "qiye")) {
            phone.open(list).sees("以工代训补贴（");
            show(phone, "逐月情况");
            phone.examined("16-work-as-training-phone");
        }
    }

    @Test
    void theFirstYearOfApprentices() throws IOException {
        try (var desk = Desk.desktop(server, browser, "qiye")) {
            create(desk, "学徒制");
            desk.fill("第几年", "1").click("建立名单").sees("名单还没有人员");
            importRows(desk, ListWorkbook.apprentices(), "6 行合格，0 行有问题");
            take(desk);
            desk.sees("逐年结算").figure("22,002.50");
            show(desk, "名单");
            desk.examined("15-apprenticeship");
            String list = desk.address("lists/");
            try (var phone = Desk.phone(server, browser, "qiye")) {
                phone.open(list).sees("新型学徒制");
                show(phone, "逐年结算");
                phone.examined("15-apprenticeship-phone");
            }
            agreements(desk);
        }
    }

    /** With what the papers need, each apprentice gets an agreement to sign. */
    private static void agreements(Desk desk) {
        desk.click("申请表信息").sees("学徒月工资");
        Map.of("学徒月工资（元）", "2800.00", "导师月津贴（元）", "300.00", "经费预算（元）", "20000.00", "申请预支金额（元）", "0")
                .forEach(desk::fill);
        Map.of("备案编号", "学徒备〔2026〕1号", "培养期限", "2026-04-01 至 2027-09-30", "培养等级", "四级／中级工", "考核方式", "期满考核")
                .forEach(desk::fill);
        for (String field : List.of("培训机构", "机构信用代码", "职业（工种）", "培养目标", "培养模式", "企业导师", "学校导师", "预支比例")) {
            desk.fill(field, "示例");
        }
        desk.examined("15-apprenticeship-details").click("保存").click("生成申请").sees("人员明细");
        Demonstration.attach(desk);
        desk.click("提交申请").tick("我单位承诺").click("提交申请").sees("已提交");
        desk.clickStarting("学徒培养协议").sees("下载").click("关闭");
    }

    private static void create(Desk desk, String rule) {
        desk.open("claims").click("新建名单申请").sees("本单位可以按名单申请");
        desk.choose("补贴项目", rule);
    }

    private static void importRows(Desk desk, byte[] workbook, String summary) {
        desk.click("导入名单").sees("下载模板");
        desk.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "名单.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook));
        desk.sees(summary);
    }

    private static void take(Desk desk) {
        desk.page()
                .locator("vaadin-dialog vaadin-button[theme~=primary]")
                .last()
                .click();
        desk.page().locator("#import-done").waitFor();
        desk.click("关闭");
    }

    /** Scrolls to the part of the page. */
    private static void show(Desk desk, String heading) {
        Locator found = desk.page()
                .getByRole(AriaRole.HEADING, new com.microsoft.playwright.Page.GetByRoleOptions().setName(heading))
                .first();
        found.evaluate("heading => heading.scrollIntoView()");
    }
}
