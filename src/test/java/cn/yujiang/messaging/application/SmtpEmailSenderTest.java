package cn.yujiang.messaging.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.messaging.EmailSender.Letter;
import cn.yujiang.messaging.application.MailServer.Tls;
import cn.yujiang.shared.Email;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a real mail server gets, what its answers mean, and what is never written down. */
@ExtendWith(OutputCaptureExtension.class)
class SmtpEmailSenderTest {

    private static final String USER = "yujiang";
    private static final String PASSWORD = "Geheim-8841";
    private static final Email TO = new Email("office@school.example");
    private static final Email FROM = new Email("notice@bureau.example");
    private static final Letter LETTER = new Letter(77, TO, "【育匠】补贴申请须补正", "办理期限：2026-03-05");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser(FROM.address(), USER, PASSWORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpEmailSender sender(int port, String password, Tls tls) {
        return new SmtpEmailSender(new MailServer("127.0.0.1", port, USER, password, FROM, tls), Duration.ofSeconds(5));
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    @Test
    void aMailArrivesAsItWasWrittenUnderItsOwnNumber() throws Exception {
        sender(port(), PASSWORD, Tls.NONE).send(LETTER);
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getSubject()).isEqualTo(LETTER.subject());
        assertThat(mails[0].getContent().toString().strip()).isEqualTo(LETTER.text());
        assertThat(mails[0].getAllRecipients()).extracting(Object::toString).containsExactly(TO.address());
        assertThat(mails[0].getMessageID()).isEqualTo("<77." + FROM.address() + ">");
    }

    @Test
    void aServerThatIsDownAnswersLater() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatExceptionOfType(DeliveryException.class)
                .isThrownBy(() -> sender(port, PASSWORD, Tls.NONE).send(LETTER))
                .withMessage("the mail server did not answer");
        var later = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        later.start();
        try {
            later.setUser(FROM.address(), USER, PASSWORD);
            sender(port, PASSWORD, Tls.NONE).send(LETTER);
            assertThat(later.getReceivedMessages()).hasSize(1);
        } finally {
            later.stop();
        }
    }

    @Test
    void aRefusedReceiverIsTheNumberOfTheAnswerAndNotTheAddress() {
        server.setUser(TO.address(), "office", "x");
        server.getUserManager().setMessageDeliveryHandler((message, mailAddress) -> {
            throw new com.icegreen.greenmail.user.UserException("550 no such box " + TO.address());
        });
        assertThatExceptionOfType(DeliveryException.class)
                .isThrownBy(() -> sender(port(), PASSWORD, Tls.NONE).send(LETTER))
                .withMessageMatching("the mail server answered [45]\\d\\d")
                .withNoCause();
    }

    @Test
    void withoutTheEncryptionThatWasAskedForNothingIsSent() {
        assertThatExceptionOfType(DeliveryException.class)
                .isThrownBy(() -> sender(port(), PASSWORD, Tls.STARTTLS).send(LETTER));
        assertThatExceptionOfType(DeliveryException.class)
                .isThrownBy(() -> sender(port(), PASSWORD, Tls.TLS).send(LETTER));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void neitherPasswordNorReceiverIsWrittenAnywhere(CapturedOutput output) throws IOException {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        root.setLevel(Level.TRACE);
        ((Logger) LoggerFactory.getLogger("com.icegreen")).setLevel(Level.OFF); // the server's own
        try {
            sender(port(), PASSWORD, Tls.NONE).send(LETTER);
            assertThatExceptionOfType(DeliveryException.class)
                    .isThrownBy(() -> sender(port(), "Falsch-9915", Tls.NONE).send(LETTER))
                    .withMessage("the mail server refused the sign-in")
                    .withNoCause();
        } finally {
            root.setLevel(before);
        }
        assertThat(output.getAll()).doesNotContain(PASSWORD, "Falsch-9915", TO.address());
        assertThat(new MailServer("h", 25, USER, PASSWORD, FROM, Tls.NONE).toString())
                .doesNotContain(PASSWORD);
    }
}
