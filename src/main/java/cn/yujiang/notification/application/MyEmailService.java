package cn.yujiang.notification.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.messaging.EmailSender;
import cn.yujiang.notification.MyEmail;
import cn.yujiang.notification.application.EmailStore.Owner;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Email;
import cn.yujiang.shared.FullWidth;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Texts;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** No transaction of its own: a counted try must stay when the code is refused, and none is open while the server is asked. */
@Service
class MyEmailService implements MyEmail {

    private static final Logger LOG = LoggerFactory.getLogger(MyEmailService.class);
    private static final int CODES = 1_000_000;
    private static final int LONGEST_CODE = 20;

    private final EmailStore store;
    private final EmailSender mail;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Texts texts;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    MyEmailService(
            EmailStore store,
            EmailSender mail,
            CurrentActor currentActor,
            AuditTrail audit,
            Texts texts,
            BusinessClock clock) {
        this.store = store;
        this.mail = mail;
        this.currentActor = currentActor;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    private static Owner owner(Actor actor) {
        if (actor.bodyId() != null) {
            return new Owner("BODY", actor.bodyId());
        }
        return actor.personId() == null ? new Owner("ACCOUNT", actor.id()) : new Owner("PERSON", actor.personId());
    }

    @Override
    public Address find() {
        Actor actor = currentActor.require();
        var known = store.find(owner(actor));
        return new Address(mail.available(), actor.bodyId() != null, shown(known.confirmed()), shown(known.pending()));
    }

    private static @Nullable String shown(@Nullable Email address) {
        return address == null ? null : address.toString();
    }

    @Override
    public void enter(String typed) {
        Actor actor = currentActor.require();
        Email address = Email.parse(typed);
        if (!mail.available()) {
            throw refused("EMAIL_OFF");
        }
        String code = "%06d".formatted(random.nextInt(CODES));
        if (!store.enter(owner(actor), address, code, clock.now())) {
            throw refused("EMAIL_TOO_SOON");
        }
        try {
            mail.send(new EmailSender.Letter(
                    Ids.next(),
                    address,
                    text("email.code.subject"),
                    text("email.code.text", code, EmailStore.LIFE.toMinutes())));
        } catch (DeliveryException e) {
            LOG.warn("the code for an address was not sent: {}", e.getMessage());
            throw refused("EMAIL_NOT_SENT");
        }
        record(actor, "EMAIL_ENTERED", address.toString());
    }

    private String text(String key, Object... args) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, args);
    }

    @Override
    public void confirm(String typed) {
        Actor actor = currentActor.require();
        String code = typed.length() > LONGEST_CODE ? "" : FullWidth.compact(typed);
        Owner owner = owner(actor);
        // A try counts even when it fails, so the two are not one transaction, and another address may have been
        // entered between them.
        if (!store.fits(owner, code, clock.now()) || !store.confirm(owner, code, clock.now())) {
            throw refused("EMAIL_CODE");
        }
        record(actor, "EMAIL_CONFIRMED", String.valueOf(shown(store.find(owner).confirmed())));
    }

    @Override
    public void remove() {
        Actor actor = currentActor.require();
        store.remove(owner(actor));
        record(actor, "EMAIL_REMOVED", "");
    }

    private void record(Actor actor, String action, String address) {
        Owner owner = owner(actor);
        audit.record(new AuditTrail.Entry(
                "notification:" + actor.divisionCode(),
                action,
                owner.kind().toLowerCase(Locale.ROOT),
                owner.id(),
                null,
                null,
                null,
                Map.of("email", address)));
    }

    private static RejectedException refused(String code) {
        return new RejectedException(Rejection.of(code));
    }
}
