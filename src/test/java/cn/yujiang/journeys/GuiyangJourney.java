package cn.yujiang.journeys;

import cn.yujiang.journeys.Demonstration.Bureau;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Scenario E2 (贵阳 2020 二(八)): 33 hours are six days and 600 yuan, 29.5 hours are nothing, a level-4 certificate is 1500, two
 * special-operation permits are 1200; the masked year must be entered and confirmed first.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuiyangJourney {

    /** Where the server keeps its data: the embedded database here, a real MySQL in the sub-class. */
    Map<String, String> environment() {
        return Map.of();
    }

    private static final String CLASS = "开阳示例岗位技能提升1班";

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("guiyang", environment());
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
            days = desk.address().replaceAll(".*/claims/", "claims/");
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
    }

    /** The claim by days goes the whole way. */
    private void toTheMoney(String claim) {
        try (var desk = Desk.desktop(server, browser, "qiye")) {
            desk.open(claim).figure("¥600.00");
            desk.click("提交申请").tick("我单位承诺").click("提交申请").sees("已提交");
        }
        Demonstration.review(server, browser, Bureau.KAIYANG, claim);
        Demonstration.publish(server, browser, Bureau.KAIYANG);
        Demonstration.approve(server, browser, Bureau.KAIYANG, List.of(claim));
        try (var desk = Desk.desktop(server, browser, Bureau.KAIYANG.finance())) {
            desk.open("payments").sees("¥600.00");
            Demonstration.payFirst(desk, "PZ-2026-0601");
            desk.sees("PZ-2026-0601");
        }
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
