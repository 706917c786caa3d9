package cn.yujiang.notification.application;

import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.messaging.EmailSender;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Empties the outbox of mails, outside any transaction while it talks to the server. A mail keeps its number through all attempts, so one
 * that was sent just before a crash can be told from a second one. It says what has to be done by when; who wants more signs in.
 */
@Service
class MailDeliveryService {

    private static final Logger LOG = LoggerFactory.getLogger(MailDeliveryService.class);
    private static final int AT_A_TIME = 50;

    private final MailOutboxStore outbox;
    private final EmailStore addresses;
    private final EmailSender mail;
    private final Texts texts;
    private final JsonMapper json;
    private final BusinessClock clock;
    private final String baseUrl;

    MailDeliveryService(
            MailOutboxStore outbox,
            EmailStore addresses,
            EmailSender mail,
            Texts texts,
            JsonMapper json,
            BusinessClock clock,
            @Value("${yujiang.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.mail = mail;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Scheduled(fixedDelayString = "${yujiang.notification.deliver-every:PT30S}", initialDelayString = "PT1M")
    void deliver() {
        if (mail.available()) {
            outbox.due(clock.now(), AT_A_TIME)
                    .forEach(id -> outbox.take(id, clock.now()).ifPresent(this::attempt));
        }
    }

    private void attempt(MailOutboxStore.Parcel parcel) {
        var address = addresses.find(parcel.owner()).confirmed();
        if (address == null) {
            outbox.unreachable(parcel.id(), clock.now());
            return;
        }
        String sentence = sentence(parcel);
        LocalDate due = parcel.due();
        String text = due == null
                ? text("email.notice.text", sentence, baseUrl)
                : text("email.notice.textDue", sentence, due.toString(), baseUrl);
        try {
            mail.send(new EmailSender.Letter(parcel.id(), address, text("email.notice.subject", sentence), text));
        } catch (DeliveryException e) {
            LOG.warn("a mail was not sent, attempt {}: {}", parcel.attempts(), e.getMessage());
            outbox.failed(parcel, String.valueOf(e.getMessage()), clock.now());
            return;
        }
        outbox.sent(parcel.id(), clock.now());
    }

    private String sentence(MailOutboxStore.Parcel parcel) {
        return text(
                MailOutboxStore.sentence(parcel.textKey()),
                List.of(json.readValue(parcel.args(), String[].class)).toArray());
    }

    private String text(String key, Object... args) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, args);
    }
}
