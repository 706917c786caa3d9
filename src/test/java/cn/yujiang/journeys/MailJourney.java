package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A body has its address for mails confirmed with a code from a real mail; the administrator sees that the mail server takes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailJourney {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final String ADDRESS = "jiaowu@example.cn";

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        mails.start();
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start(
                "mail",
                Map.of(
                        "YUJIANG_MAIL_HOST", "127.0.0.1",
                        "YUJIANG_MAIL_PORT", Integer.toString(mails.getSmtp().getPort()),
                        "YUJIANG_MAIL_TLS", "none",
                        "YUJIANG_MAIL_FROM", "tixing@example.cn"));
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
        mails.stop();
    }

    @Test
    void anAddressIsConfirmedAndTheAdministratorSeesTheDeliveries() throws Exception {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open("notifications").sees("邮件提醒");
            desk.fill("邮箱地址", "jiaowu@").click("发送验证码").sees("邮箱地址格式不正确");
            desk.fill("邮箱地址", ADDRESS).click("发送验证码").sees("待验证");
            assertThat(mails.waitForIncomingEmail(20_000, 1)).isTrue();
            desk.fill("邮件中的六位验证码", "000000").click("验证").sees("验证码不正确").examined("20-mail-code");
            desk.fill("邮件中的六位验证码", code()).click("验证").sees("使用中").examined("20-mail");
        }
        try (var phone = Desk.phone(server, browser, "jigou")) {
            phone.open("notifications").sees("j***@example.cn").picture("20-mail-phone");
        }
        try (var desk = Desk.desktop(server, browser, "xitong")) {
            desk.open("deliveries").sees("邮件").sees("没有受阻的消息").examined("29-deliveries");
        }
    }

    private String code() throws Exception {
        var mail = mails.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).singleElement().hasToString(ADDRESS);
        Matcher code = CODE.matcher((String) mail.getContent());
        assertThat(code.find()).as(GreenMailUtil.getHeaders(mail)).isTrue();
        return code.group();
    }
}
