package cn.yujiang.identity.application;

import cn.yujiang.identity.KeyedHash;
import cn.yujiang.identity.LoginCodes;
import cn.yujiang.identity.SignIn;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.FullWidth;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.ResidentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/** No transaction of its own: what a failed try changed must stay when the sign-in is refused. */
@Service
class LoginCodeService implements LoginCodes {

    private static final int CODES = 1_000_000;
    private static final int LONGEST_INPUT = 20;

    private final LoginCodeStore store;
    private final LoginCodeDeliveryService delivery;
    private final TraineeAccountStore accounts;
    private final KeyedHash hash;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    LoginCodeService(
            LoginCodeStore store,
            LoginCodeDeliveryService delivery,
            TraineeAccountStore accounts,
            KeyedHash hash,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.store = store;
        this.delivery = delivery;
        this.accounts = accounts;
        this.hash = hash;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean offered() {
        return delivery.available();
    }

    @Override
    public Asked ask(String typed) {
        ResidentId number = ResidentId.parse(typed);
        var asked = new Asked(hash.ofLoginCode("number:" + number.number()), number.masked());
        if (!offered()) {
            return asked;
        }
        long id = Ids.next();
        String code = "%06d".formatted(random.nextInt(CODES));
        if (added(asked.index(), id, hashOf(id, code))) {
            delivery.deliver(new LoginCodeDeliveryService.Letter(id, number, code));
        }
        return asked;
    }

    private boolean added(String index, long id, String codeHash) {
        try {
            return store.add(index, id, codeHash, clock.now());
        } catch (DuplicateKeyException e) {
            return false; // asked for twice at the same moment: one of the two was sent
        }
    }

    @Override
    public Authentication signIn(Asked asked, String typed) {
        Instant now = clock.now();
        Optional<ActorPrincipal> trainee = store.tryLast(asked.index(), now)
                .filter(code -> matches(code, typed))
                .filter(code -> store.use(code.id(), now))
                .flatMap(code -> accounts.of(code.personId()));
        if (trainee.isEmpty()) {
            events.publishEvent(new SignIn(asked.shown(), false, "CODE"));
            throw new BadCredentialsException("code");
        }
        ActorPrincipal principal = trainee.get();
        events.publishEvent(new SignIn(principal.getUsername(), true, "CODE"));
        return UsernamePasswordAuthenticationToken.authenticated(principal, "", principal.getAuthorities());
    }

    private boolean matches(LoginCodeStore.Code code, String typed) {
        String clean = typed.length() > LONGEST_INPUT ? "" : FullWidth.compact(typed);
        return MessageDigest.isEqual(bytes(hashOf(code.id(), clean)), bytes(code.codeHash()));
    }

    private String hashOf(long id, String code) {
        return hash.ofLoginCode("code:" + id + ":" + code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Scheduled(fixedRateString = "PT1H")
    void forget() {
        store.forget(clock.now());
    }
}
