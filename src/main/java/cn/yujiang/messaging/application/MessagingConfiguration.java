package cn.yujiang.messaging.application;

import cn.yujiang.messaging.SmsSender;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** A gateway where one is named; in the demonstration the console; else nothing. */
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
}
