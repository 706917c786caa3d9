package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** U05, U40, B8: a class screen with its changing code, and phones that read it: on time, twice, with a second phone, with an old picture. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInJourney {

    private static final String CLASS = "（扫码签到）";
    private static final double CODE_LIFE_MILLIS = 32_000;

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.startEmpty("sign-in");
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void phonesSignInWithTheCodeOnTheScreen() throws Exception {
        try (var screen = Desk.desktop(server, browser, "jigou")) {
            screen.open("cohorts")
                    .follow(CLASS)
                    .follow("考勤", true)
                    .sees("最晚补足日")
                    .examined("07-attendance-projection");
            screen.follow("扫码签到", false).sees("请用手机扫码签到").sees("已到 / 应到").examined("07-qr");
            String old = QrPicture.on(screen);
            try (var phone = Desk.visitor(server, browser)) {
                phone.page().setViewportSize(390, 844);
                phone.page().context().grantPermissions(List.of("geolocation"));
                phone.page().context().setGeolocation(new Geolocation(38.4182, 112.7341).setAccuracy(20));
                phone.page().navigate(QrPicture.on(screen));
                phone.answerLogin("xueyuan")
                        .sees("签到成功")
                        .sees("考勤：出勤")
                        .sees("在 150 米范围内")
                        .examined("19-sign-in-phone");
                phone.page().navigate(QrPicture.on(screen));
                phone.sees("您已签到");
            }
            screen.page()
                    .waitForFunction("() => document.querySelector('.yj-projector-figures span').textContent === '1'");
            try (var second = Desk.phone(server, browser, "xueyuan")) {
                second.page().navigate(QrPicture.on(screen));
                second.sees("用另一部手机签到").examined("19-sign-in-second-phone");
                outlive(second.page());
                second.open("me").sees("最晚从").examined("19-me-projection-phone");
            }
            try (var late = Desk.phoneVisitor(server, browser)) { // a phone that has not read this code before
                late.page().navigate(old);
                late.answerLogin("xueyuan").sees("签到码已过期").examined("19-sign-in-old-code");
            }
            screen.open("cohorts")
                    .follow(CLASS)
                    .follow("考勤", true)
                    .follow("签到记录")
                    .sees("又用另一部手机再签")
                    .sees("签到码已过期")
                    .examined("07-sign-in-log");
            screen.open("institution").sees("坐标").page().getByText("坐标").first().scrollIntoViewIfNeeded();
            screen.examined("03-places").clickStarting("位置 ").sees("用本机位置填写").picture("03-place-position");
            screen.open("sign-in-clients").heading("签到设备与学习平台");
        }
    }

    /** Waits until the first code has surely expired, by the clock of the page. */
    private static void outlive(Page page) {
        double start = ((Number) page.evaluate("performance.now()")).doubleValue();
        page.waitForFunction(
                "end => performance.now() > end",
                start + CODE_LIFE_MILLIS,
                new Page.WaitForFunctionOptions().setTimeout(60_000));
    }
}
