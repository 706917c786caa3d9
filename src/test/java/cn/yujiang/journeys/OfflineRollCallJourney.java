package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The network goes in the middle of a roll-call and comes back; meanwhile somebody else recorded another mark. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineRollCallJourney {

    private static final String CLASS = "（扫码签到）";

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("offline", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void theRollCallGoesOnWithoutANetwork() {
        try (var tablet = Desk.desktop(server, browser, "jigou");
                var second = Desk.desktop(server, browser, "jigou")) {
            tablet.page().setViewportSize(820, 1180);
            open(tablet).sees("已全部上传");
            open(second).sees("已全部上传");
            tablet.page().context().setOffline(true);
            mark(tablet, 0, "出勤");
            mark(tablet, 1, "缺勤");
            mark(tablet, 2, "迟到");
            tablet.sees("网络已断开 · 未上传 3 条").picture("07-roll-call-offline");
            assertThat((String) tablet.page().evaluate("JSON.stringify(localStorage)"))
                    .contains("PRESENT")
                    .doesNotContain(name(tablet, 1))
                    .doesNotContainPattern("\\d{17}[\\dX]");
            mark(second, 1, "出勤");
            second.sees("已全部上传");

            tablet.page().context().setOffline(false);
            tablet.sees("网络正常 · 已全部上传").sees("断网期间另有人作了不同的登记").picture("07-roll-call-conflict");
            tablet.page()
                    .locator(".yj-roll-conflict button", new Page.LocatorOptions().setHasText("改为缺勤"))
                    .click();
            tablet.sees("已全部上传");
            tablet.page().reload();
            tablet.sees("已全部上传");
            assertThat(pressed(tablet, 0, "出勤")).isEqualTo("true");
            assertThat(pressed(tablet, 1, "缺勤")).isEqualTo("true");
            assertThat(pressed(tablet, 2, "迟到")).isEqualTo("true");
        }
    }

    private static Desk open(Desk desk) {
        desk.open("cohorts").follow(CLASS).follow("考勤", true).sees("离线点名");
        return desk.load(desk.page().locator("a[href^='roll-call/']").getAttribute("href"));
    }

    private static void mark(Desk desk, int person, String mark) {
        desk.page()
                .locator(".yj-roll-list li")
                .nth(person)
                .locator("button", new Locator.LocatorOptions().setHasText(mark))
                .first()
                .click();
    }

    private static String name(Desk desk, int person) {
        return desk.page()
                .locator(".yj-roll-list li .yj-roll-name")
                .nth(person)
                .textContent()
                .replaceAll("^\\d+ ", "");
    }

    private static String pressed(Desk desk, int person, String mark) {
        return desk.page()
                .locator(".yj-roll-list li")
                .nth(person)
                .locator("button", new Locator.LocatorOptions().setHasText(mark))
                .first()
                .getAttribute("aria-pressed");
    }
}
