package cn.yujiang.notification.application;

import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.messaging.SmsSender;
import cn.yujiang.notification.ContactBook;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.Texts;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Empties the outbox, outside any transaction while it talks to the gateway. What was sent is written down afterwards: a crash in between
 * sends once more and never loses anything (at least once).
 */
@Service
class OutboxDeliveryService {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDeliveryService.class);
    private static final int AT_A_TIME = 50;

    private final OutboxStore outbox;
    private final ContactBook contacts;
    private final SmsSender sms;
    private final Texts texts;
    private final JsonMapper json;
    private final BusinessClock clock;

    OutboxDeliveryService(
            OutboxStore outbox,
            ContactBook contacts,
            SmsSender sms,
            Texts texts,
            JsonMapper json,
            BusinessClock clock) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.sms = sms;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${yujiang.notification.deliver-every:PT30S}", initialDelayString = "PT1M")
    void deliver() {
        if (sms.available()) {
            outbox.due(clock.now(), AT_A_TIME)
                    .forEach(id -> outbox.take(id, clock.now()).ifPresent(this::attempt));
        }
    }

    private void attempt(OutboxStore.Parcel parcel) {
        var phone = contacts.phoneOf(parcel.audience());
        if (phone.isEmpty()) {
            outbox.unreachable(parcel.id(), clock.now());
            return;
        }
        try {
            sms.send(phone.get(), text(parcel));
        } catch (DeliveryException e) {
            LOG.warn("a notice was not sent, attempt {}: {}", parcel.attempts(), e.getMessage());
            outbox.failed(parcel, String.valueOf(e.getMessage()), clock.now());
            return;
        }
        outbox.sent(parcel.id(), clock.now());
    }

    private String text(OutboxStore.Parcel parcel) {
        Object[] args = List.of(json.readValue(parcel.args(), String[].class)).toArray();
        return texts.getTranslation(
                "notification.message",
                Locale.SIMPLIFIED_CHINESE,
                texts.getTranslation(parcel.textKey(), Locale.SIMPLIFIED_CHINESE, args));
    }
}
