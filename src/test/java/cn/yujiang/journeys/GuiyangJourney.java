package cn.yujiang.journeys;

import cn.yujiang.journeys.Demonstration.Bureau;
import cn.yujiang.testing.Databases;
import cn.yujiang.testing.Engine;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Scenario E2 (贵阳 2020 二(八)) on a real MySQL server: 33 hours are six days and 600 yuan, 29.5 hours are nothing, a level-4 certificate is 1500, two
 * special-operation permits are 1200; the masked year must be entered and confirmed first.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuiyangJourney {

    private static final String CLASS = "开阳示例岗位技能提升1班";

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("guiyang", RunningServer.environment(Databases.fresh(Engine.MYSQL)));
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void fourPeopleThreeRulesThreeThousandThreeHundredYuan() {
        String days;
        try (var desk = Desk.desktop(server, browser, "qiye")) {
            Demonstration.draft(desk, CLASS, "按天补贴");
            days = desk.address("claims/");
            desk.figure("¥600.00").sees("33 课时 ÷ 6").sees("课时不足").sees("等级证书应按等级标准补贴");
            desk.picture("13-claim-guiyang-days");
            Demonstration.draft(desk, CLASS, "取得等级证书");
            desk.sees("政策参数未定").picture("13-claim-config-required");
            desk.click("提交申请").tick("我单位承诺").click("提交申请").sees("须由政策管理员录入").click("知道了");
        }
        enterCutoff();
        try (var desk = Desk.desktop(server, browser, "qiye")) {
            desk.open("claims").follow("（草稿）").sees("政策参数未定").click("重新计算").figure("¥1,500.00");
            Demonstration.draft(desk, CLASS, "特种作业");
            desk.figure("¥1,200.00");
        }
        toTheMoney(days);
        correctThePaper();
        lookBack();
    }

    /** The rate and the words it stands in are corrected in the text of the pack; the examples worked with the old rate go. */
    private void correctThePaper() {
        try (var desk = Desk.desktop(server, browser, "zhengce")) {
            desk.open("policy-papers");
            desk.page()
                    .locator("tr, [role=row]", new Page.LocatorOptions().setHasText("GY2020"))
                    .or(desk.page().getByText("GY2020 第 1 版"))
                    .first()
                    .waitFor();
            desk.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("修改").setExact(true))
                    .last()
                    .click();
            desk.sees("GY2020 第 2 版").follow("全文", true);
            var text = desk.page().locator("vaadin-text-area textarea").first();
            text.waitFor();
            text.fill(text.inputValue()
                    .replaceFirst("value: 100元/天(\n.*\n.*\n.*quote: )按照100元/人\\.天的标准", "value: 110元/天$1按照110元/人.天的标准")
                    .replace("按照100元/人.天的标准", "按照110元/人.天的标准")
                    .replaceAll("(?m)^  - id: GY2020-2\\.8\\.2a-days-.*\n(?:    .*\n)+", ""));
            desk.click("保存").sees("检查通过");
            desk.follow("影响试算", true).click("试算影响").sees("试算时间").picture("29-paper-effects-claims");
            desk.click("提交批准").fill("说明", "市局来文更正标准").click("确定").sees("待批准");
            desk.follow("参数", true).sees("110元/天").picture("29-paper-old-and-new");
        }
    }

    /** The decision stays; the difference is proposed and accepted by a person. */
    private void lookBack() {
        try (var desk = Desk.desktop(server, browser, "gy-fushen")) {
            desk.open("").follow("疫情防控期间全面", false).click("批准生效").click("确定").sees("现行");
            PlaywrightAssertions.assertThat(desk.page().locator("main h1")).isVisible();
        }
        try (var desk = Desk.desktop(server, browser, "gy-chushen")) {
            desk.page().waitForCondition(() -> {
                desk.open("adjustments");
                return desk.page().getByText("¥60.00").count() > 0;
            });
            desk.sees("¥60.00").picture("45-adjustments");
            desk.click("采纳").fill("说明", "按更正后的标准补发").click("确定").sees("没有这类建议");
        }
        try (var desk = Desk.desktop(server, browser, "gy-fushen")) {
            desk.open("adjustments");
            desk.choose("状态", "已采纳")
                    .click("核准补发")
                    .fill("说明", "复核无误，同意补发")
                    .click("确定")
                    .sees("没有这类建议");
        }
        try (var visitor = Desk.visitor(server, browser)) {
            visitor.open("calculator?rule=GY2020-2.8.2a-days").sees("选择较早的版本").picture("30-calculator-version");
        }
    }

    /** The claim by days goes the whole way. */
    private void toTheMoney(String claim) {
        try (var desk = Desk.desktop(server, browser, "qiye")) {
            desk.open(claim).figure("¥600.00");
            Demonstration.attach(desk);
            desk.click("提交申请").tick("我单位承诺").click("提交申请").sees("已提交");
        }
        Demonstration.review(server, browser, Bureau.KAIYANG, claim);
        Demonstration.publish(server, browser, Bureau.KAIYANG);
        Demonstration.approve(server, browser, Bureau.KAIYANG, List.of(claim));
        Demonstration.pay(server, browser, Bureau.KAIYANG, "¥600.00", "PZ-2026-0601");
        try (var desk = Desk.desktop(server, browser, "qiye")) {
            desk.open(claim).sees("已拨付").picture("13-claim-guiyang-paid");
        }
    }

    /** The paper says “20xx”: one person proposes the date for both rules, another confirms. */
    private void enterCutoff() {
        try (var desk = Desk.desktop(server, browser, "zhengce")) {
            desk.open("policy-settings").picture("27-policy-settings");
            for (int i = 0; i < 2; i++) {
                Demonstration.propose(desk, i);
            }
        }
        try (var desk = Desk.desktop(server, browser, "gy-fushen")) {
            desk.open("policy-settings");
            var confirm = desk.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("确认").setExact(true));
            PlaywrightAssertions.assertThat(confirm).hasCount(2);
            for (int left = 1; left >= 0; left--) {
                confirm.first().click();
                PlaywrightAssertions.assertThat(confirm).hasCount(left);
            }
        }
    }
}
