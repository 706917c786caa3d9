package cn.yujiang.identity.application;

import cn.yujiang.identity.LoginCodeAsked;
import cn.yujiang.identity.LoginCodeAsked.Outcome;
import cn.yujiang.identity.Trainees;
import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.messaging.SmsSender;
import cn.yujiang.shared.Phone;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.ui.Texts;
import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Looks up whose number it is and sends the code, apart from the request: so neither the look-up nor the gateway can be noticed from
 * outside, and a slow gateway holds nobody up.
 */
@Service
class LoginCodeDeliveryService {

    private static final Logger LOG = LoggerFactory.getLogger(LoginCodeDeliveryService.class);
    private static final int AT_ONCE = 4;
    private static final int WAITING = 500;

    private final Trainees trainees;
    private final LoginCodeStore store;
    private final SmsSender sms;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final ExecutorService executor =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING));

    LoginCodeDeliveryService(
            Trainees trainees, LoginCodeStore store, SmsSender sms, Texts texts, ApplicationEventPublisher events) {
        this.trainees = trainees;
        this.store = store;
        this.sms = sms;
        this.texts = texts;
        this.events = events;
    }

    /** A code as it is sent; it is nowhere else in clear. */
    record Letter(long codeId, ResidentId number, String code) {
        @Override
        public String toString() {
            return "Letter[" + number + "]";
        }
    }

    boolean available() {
        return sms.available();
    }

    void deliver(Letter letter) {
        try {
            executor.execute(
                    () -> events.publishEvent(new LoginCodeAsked(letter.number().masked(), attempt(letter))));
        } catch (RejectedExecutionException e) {
            LOG.warn("too many sign-in codes wait for the gateway; one was not sent");
        }
    }

    private Outcome attempt(Letter letter) {
        try {
            Trainees.Trainee trainee = trainees.find(letter.number()).orElse(null);
            if (trainee == null || trainee.phone() == null) {
                return Outcome.NOT_SENT;
            }
            store.belongsTo(letter.codeId(), trainee.personId());
            send(trainee.phone(), letter.code());
            return Outcome.SENT;
        } catch (DeliveryException e) {
            LOG.warn("a sign-in code was not sent: {}", e.getMessage());
            return Outcome.FAILED;
        } catch (RuntimeException e) {
            LOG.error("a sign-in code was not sent", e);
            return Outcome.FAILED;
        }
    }

    private void send(Phone phone, String code) {
        sms.send(
                phone,
                texts.getTranslation(
                        "loginCode.message", Locale.SIMPLIFIED_CHINESE, code, LoginCodeStore.LIFE.toMinutes()));
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }
}
