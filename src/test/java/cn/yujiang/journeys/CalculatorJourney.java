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
            choose(visitor, "补贴项目", "评价机构评价补贴");
            visitor.click("试算").sees("缺少数据").picture("30-calculator-missing");
            choose(visitor, "人员类别", "脱贫劳动力");
            visitor.picture("30-calculator");
        }
    }

    private static void choose(Desk desk, String label, String text) {
        var box = desk.page().getByLabel(label).last();
        box.fill(text);
        desk.page()
                .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }
}
