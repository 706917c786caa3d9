package cn.yujiang.attendance.application;

import cn.yujiang.attendance.SignInClients;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SignInClientService implements SignInClients {

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 60;

    private final SignInClientStore store;
    private final BodyDirectory bodies;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    SignInClientService(
            SignInClientStore store,
            BodyDirectory bodies,
            CurrentActor currentActor,
            AuditTrail audit,
            BusinessClock clock) {
        this.store = store;
        this.bodies = bodies;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The secret is 256 random bits, so a plain hash keeps it: there is nothing to guess. */
    @Override
    @Transactional
    public Created create(String name, long bodyId) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new RejectedException(Rejection.onField("name", "PUSH_NAME", LONGEST_NAME));
        }
        if (bodies.find(bodyId).isEmpty()) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        long id = Ids.next();
        store.insert(new SignInClientStore.NewClient(
                id, clean, bodyId, Sha256.hex(secret), currentActor.require().id(), clock.now()));
        return new Created(id, Ids.toText(id) + "." + secret);
    }

    @Override
    @Transactional
    public Created createFor(String name, String creditCode) {
        long body = store.bodyWith(creditCode.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new RejectedException(Rejection.onField("creditCode", "PUSH_BODY")));
        return create(name, body);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Client> list() {
        return store.list(ownBody());
    }

    @Override
    @Transactional
    public void revoke(long clientId) {
        if (!store.revoke(clientId, ownBody())) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        Body body = bodies.find(store.bodyOf(clientId)).orElseThrow();
        audit.record(new AuditTrail.Entry(
                "attendance:" + body.divisionCode(),
                "CREDENTIAL_REVOKED",
                "body",
                body.id(),
                null,
                null,
                store.nameOf(clientId),
                Map.of()));
    }

    /** Null for a system administrator, who looks after all. */
    private @Nullable Long ownBody() {
        Actor actor = currentActor.require();
        if (actor.is(Role.SYS_ADMIN)) {
            return null;
        }
        Long own = actor.bodyId();
        return own == null ? Long.valueOf(0) : own;
    }

    @Override
    @Transactional
    public void disable(long clientId) {
        store.disable(clientId);
    }
}
