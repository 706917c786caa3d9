package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Anybody, without signing in, asks what a rule gives: a right case, a missing fact, a wrong one, another reading. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalculatorJourney {

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("calculator", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void whatATrainingInstitutionGets() {
        try (var visitor = Desk.visitor(server, browser)) {
            visitor.open("calculator").sees("不需要登录");
            choose(visitor, "政策文件", "忻州市脱贫劳动力");
            visitor.sees("脱贫劳动力培训生活费补贴");
            choose(visitor, "补贴项目", "培训主体培训补贴");
            visitor.sees("集中组织培训后就业率达到80%");
            visitor.click("试算").sees("缺少数据").examined("30-calculator-missing");
        }
    }

    /** 48.5 hours are eight days; 29.9 hours are none. */
    @Test
    void whatAnEnterpriseGetsForUpgradeTraining() {
        try (var phone = Desk.visitor(server, browser)) {
            phone.page().setViewportSize(390, 844);
            phone.open("calculator").sees("不需要登录");
            choose(phone, "政策文件", "疫情防控期间全面加快推进");
            phone.sees("岗前培训");
            choose(phone, "补贴项目", "岗位技能提升");
            phone.sees("课程类别");
            choose(phone, "课程类别", "岗位技能提升培训");
            choose(phone, "证书类型", "培训合格证书");
            phone.fill("计入课时", "48.5").fill("适用日", "2020-06-01").click("试算");
            phone.sees("¥800.00").sees("四舍五入").examined("30-calculator-phone");
            phone.fill("计入课时", "29.9").click("试算").sees("不予补贴");
            phone.fill("计入课时", "abc").click("试算").sees("数据有误");
        }
    }

    /** The interface described for people, on a desk and on a telephone, in both languages. */
    @Test
    void howOtherProgramsAsk() {
        try (var visitor = Desk.visitor(server, browser)) {
            visitor.open("calculator").sees("不需要登录");
            visitor.page().getByText("接口说明").first().click();
            visitor.sees("计算一个案例").sees("请求过于频繁").examined("31-api");
            visitor.page().getByText("示例（可整段复制）").first().scrollIntoViewIfNeeded();
            visitor.sees("curl -s").examined("31-api-example");
            visitor.page().setViewportSize(390, 844);
            visitor.open("api").sees("计算一个案例").examined("31-api-phone");
        }
    }

    private static void choose(Desk desk, String label, String text) {
        desk.page().getByLabel(label).last().click();
        desk.page()
                .locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }
}
