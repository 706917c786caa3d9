package cn.yujiang.messaging.application;

import cn.yujiang.messaging.EmailSender;
import cn.yujiang.messaging.SmsSender;
import cn.yujiang.shared.Email;
import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** A gateway and a mail server where they are named; for text messages in the demonstration the console; else nothing. */
@Configuration
class MessagingConfiguration {

    @Bean
    SmsSender smsSender(
            Environment environment,
            @Value("${yujiang.sms.url:${YUJIANG_SMS_URL:}}") String url,
            @Value("${YUJIANG_SMS_TOKEN:}") String token) {
        if (!url.isBlank()) {
            return new HttpSmsSender(URI.create(url.strip()), token.strip());
        }
        return environment.acceptsProfiles(Profiles.of("demo")) ? new ConsoleSmsSender() : new NoSmsSender();
    }

    @Bean
    EmailSender emailSender(
            @Value("${yujiang.mail.host:${YUJIANG_MAIL_HOST:}}") String host,
            @Value("${yujiang.mail.port:${YUJIANG_MAIL_PORT:587}}") int port,
            @Value("${yujiang.mail.user:${YUJIANG_MAIL_USER:}}") String user,
            @Value("${YUJIANG_MAIL_PASSWORD:}") String password,
            @Value("${yujiang.mail.from:${YUJIANG_MAIL_FROM:}}") String from,
            @Value("${yujiang.mail.tls:${YUJIANG_MAIL_TLS:starttls}}") String tls) {
        if (host.isBlank()) {
            return new NoEmailSender();
        }
        return new SmtpEmailSender(new MailServer(
                host.strip(),
                port,
                user.strip(),
                password,
                Email.parse(from),
                MailServer.Tls.valueOf(tls.strip().toUpperCase(Locale.ROOT))));
    }
}
