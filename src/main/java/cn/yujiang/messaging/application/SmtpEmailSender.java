package cn.yujiang.messaging.application;

import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.messaging.EmailSender;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** One connection a mail. The name of the server is checked against its certificate, and nothing is sent where the encryption fails. */
final class SmtpEmailSender implements EmailSender {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final Pattern ANSWER_NUMBER = Pattern.compile("\\s*([45]\\d\\d)\\b");

    private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    private final MailServer server;

    SmtpEmailSender(MailServer server) {
        this(server, ANSWER);
    }

    SmtpEmailSender(MailServer server, Duration answer) {
        this.server = server;
        smtp.setHost(server.host());
        smtp.setPort(server.port());
        if (!server.user().isEmpty()) {
            smtp.setUsername(server.user());
            smtp.setPassword(server.password());
        }
        var settings = smtp.getJavaMailProperties();
        settings.put("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        settings.put("mail.smtp.ssl.enable", String.valueOf(server.tls() == MailServer.Tls.TLS));
        settings.put("mail.smtp.starttls.enable", String.valueOf(server.tls() == MailServer.Tls.STARTTLS));
        settings.put("mail.smtp.starttls.required", String.valueOf(server.tls() == MailServer.Tls.STARTTLS));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.connectiontimeout", String.valueOf(CONNECT.toMillis()));
        settings.put("mail.smtp.timeout", String.valueOf(answer.toMillis()));
        settings.put("mail.smtp.writetimeout", String.valueOf(answer.toMillis()));
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public void send(Letter letter) {
        try {
            var message = smtp.createMimeMessage();
            var content = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            content.setFrom(server.from().address());
            content.setTo(letter.to().address());
            content.setSubject(letter.subject());
            content.setText(letter.text());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader(
                    "Message-ID", "<" + letter.id() + "." + server.from().address() + ">");
            smtp.send(message);
        } catch (MailAuthenticationException e) {
            throw new DeliveryException("the mail server refused the sign-in", null);
        } catch (MailSendException e) {
            throw new DeliveryException(cause(e), null);
        } catch (MessagingException | MailException e) {
            throw new DeliveryException("the mail could not be written", null);
        }
    }

    /** The texts of these exceptions quote receivers, so only the number of the answer is kept. */
    private static String cause(MailSendException e) {
        for (Exception failed : e.getMessageExceptions()) {
            String answer = answer(failed);
            if (!answer.isEmpty()) {
                return "the mail server answered " + answer;
            }
        }
        return "the mail server did not answer";
    }

    /** The first number of three digits that an exception or one of those chained to it begins with. */
    private static String answer(@Nullable Exception failed) {
        if (failed == null) {
            return "";
        }
        Matcher number = ANSWER_NUMBER.matcher(String.valueOf(failed.getMessage()));
        if (number.lookingAt()) {
            return number.group(1);
        }
        return failed instanceof MessagingException chained ? answer(chained.getNextException()) : "";
    }
}
