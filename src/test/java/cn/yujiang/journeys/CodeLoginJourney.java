package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shell.demo.DemoAccounts;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** U40, A3: a trainee signs in on a phone with personal number and code; a wrong one, somebody unknown, and on the way to a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeLoginJourney {

    private static final String UNKNOWN = "140902199002021232";
    private static final Pattern CODE = Pattern.compile("text message to 199\\*{4}\\d{4}: \\D*(\\d{6})");

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("code-login", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void aTraineeSignsInWithACode() throws Exception {
        try (var phone = Desk.phoneVisitor(server, browser)) {
            phone.open("login").follow("学员验证码").fill("身份证号", "1409").click("获取验证码");
            phone.sees("18 位").picture("01-login-code-typo-phone");
            int before = server.matches(CODE).size();
            phone.fill("身份证号", DemoAccounts.traineeNumber()).click("获取验证码");
            phone.sees("如果号码 140999********").picture("01-login-code-phone");
            String code = server.written(CODE, before);
            phone.fill("验证码（6 位数字）", code.equals("123456") ? "654321" : "123456")
                    .click("登录");
            phone.sees("验证码不对或已失效").picture("01-login-code-wrong-phone");
            phone.fill("验证码（6 位数字）", code).click("登录");
            phone.page().waitForURL(url -> url.endsWith("/me"));
            phone.sees("我的班期").picture("01-login-code-done-phone");
            assertThat(phone.address()).doesNotContain(DemoAccounts.traineeNumber());
        }
        assertThat(server.matches(Pattern.compile("(" + DemoAccounts.traineeNumber() + ")")))
                .isEmpty();
    }

    @Test
    void somebodyUnknownReadsTheSame() throws Exception {
        int before = server.matches(CODE).size();
        try (var phone = Desk.phoneVisitor(server, browser)) {
            phone.open("login?code").fill("身份证号", number(UNKNOWN)).click("获取验证码");
            phone.sees("如果号码 140902********").fill("验证码（6 位数字）", "000000").click("登录");
            phone.sees("验证码不对或已失效");
        }
        assertThat(server.matches(CODE)).hasSize(before);
    }

    @Test
    void theWayToAClassGoesOnAfterTheCode() throws Exception {
        try (var screen = Desk.desktop(server, browser, "jigou");
                var phone = Desk.phoneVisitor(server, browser)) {
            screen.open("cohorts").follow("（扫码签到）").follow("考勤", true).follow("扫码签到", false);
            screen.sees("请用手机扫码签到");
            phone.page().navigate(QrPicture.on(screen));
            int before = server.matches(CODE).size();
            phone.follow("学员验证码").fill("身份证号", DemoAccounts.traineeNumber(0)).click("获取验证码");
            phone.sees("如果号码");
            phone.fill("验证码（6 位数字）", server.written(CODE, before)).click("登录");
            phone.sees("签到成功");
        }
    }

    private static String number(String digits) {
        return digits.substring(0, 17) + cn.yujiang.shared.ResidentId.checkCharacter(digits);
    }
}
