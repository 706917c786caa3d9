package cn.yujiang.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.audit.Vault;
import cn.yujiang.identity.AccountDirectory;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.messaging.EmailSender;
import cn.yujiang.messaging.SmsSender;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.Deliveries;
import cn.yujiang.notification.Deliveries.Channel;
import cn.yujiang.notification.Notice;
import cn.yujiang.notification.Notice.Stage;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Email;
import cn.yujiang.shared.Phone;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.testing.Databases;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.Parallel;
import cn.yujiang.ui.Texts;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Mails go to confirmed addresses only, once each, nothing is lost while the server is down, and none names an amount. */
class MailTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Actor CLERK = new Actor(1, "u1", "u1", Set.of(Role.INSTITUTION), "140902", 10L, null);
    private static final Actor REVIEWER = new Actor(4, "u4", "u4", Set.of(Role.FIRST_REVIEWER), "140900", null, null);
    private static final String CLERKS_ADDRESS = "office@school.example";

    /** Mail server, clock, desks, vault and who acts. */
    private static final class World implements EmailSender, SmsSender, BusinessClock, AccountDirectory, Vault {

        private Instant now = Instant.parse("2026-03-02T02:30:00Z");
        private Actor actor = CLERK;
        private boolean server = true;
        private boolean down;
        private final List<Letter> letters = new CopyOnWriteArrayList<>();
        private final List<AuditTrail.Entry> events = new ArrayList<>();

        @Override
        public boolean available() {
            return server;
        }

        @Override
        public void send(Letter letter) {
            if (down) {
                throw new DeliveryException("the mail server did not answer", null);
            }
            letters.add(letter);
        }

        @Override
        public void send(Phone to, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public List<Colleague> colleagues(List<Role> roles, String divisionPrefix) {
            return List.of();
        }

        @Override
        public List<Long> desk(Role role, String divisionCode) {
            return role == Role.FIRST_REVIEWER && divisionCode.startsWith("1409") ? List.of(4L, 5L) : List.of();
        }

        @Override
        public String seal(Field field, long row, String plain) {
            return row + ":" + new StringBuilder(plain).reverse();
        }

        @Override
        public String open(Field field, long row, String sealed) {
            assertThat(sealed).startsWith(row + ":");
            return new StringBuilder(sealed.substring(sealed.indexOf(':') + 1))
                    .reverse()
                    .toString();
        }

        @Override
        public String blindIndex(Field field, String normalised) {
            return Integer.toHexString(normalised.hashCode());
        }
    }

    private final World world = new World();
    private @Nullable HikariDataSource pool;

    /** No server, so nothing is written. */
    static MailOutboxStore noMails(JdbcClient jdbc) {
        var world = new World();
        world.server = false;
        return new MailOutboxStore(jdbc, world, new EmailStore(jdbc, world), world, new Texts());
    }

    @AfterEach
    void close() {
        if (pool != null) {
            pool.close();
        }
    }

    private void start(Engine engine) {
        pool = Databases.migrated(engine).pool(10);
    }

    private JdbcClient jdbc() {
        assertThat(pool).isNotNull();
        return JdbcClient.create(pool);
    }

    private MailOutboxStore outbox() {
        return new MailOutboxStore(jdbc(), world, new EmailStore(jdbc(), world), world, new Texts());
    }

    private NotificationService service() {
        return new NotificationService(
                new NotificationStore(jdbc(), JSON),
                new OutboxStore(jdbc(), world),
                outbox(),
                () -> world.actor,
                world);
    }

    private MailDeliveryService delivery() {
        return new MailDeliveryService(
                outbox(), new EmailStore(jdbc(), world), world, new Texts(), JSON, world, "https://demo.example");
    }

    private MyEmailService email() {
        return new MyEmailService(
                new EmailStore(jdbc(), world), world, () -> world.actor, new Trail(world.events), new Texts(), world);
    }

    private Deliveries watch() {
        return new DeliveryWatchService(jdbc(), world, world, () -> world.actor, new Trail(world.events), world);
    }

    private record Trail(List<AuditTrail.Entry> events) implements AuditTrail {
        @Override
        public void record(Entry entry) {
            events.add(entry);
        }

        @Override
        public void refused(Entry entry) {
            events.add(entry);
        }

        @Override
        public List<Event> history(String objectType, long objectId) {
            return List.of();
        }

        @Override
        public Verification verify() {
            throw new UnsupportedOperationException();
        }
    }

    private String lastCode() {
        return world.letters.getLast().text().replaceAll("(?s).*?(\\d{6}).*", "$1");
    }

    private void confirmed(Actor actor, String address) {
        world.actor = actor;
        email().enter(address);
        email().confirm(lastCode());
        world.letters.clear();
    }

    private Notice correction(String key) {
        return new Notice(
                key,
                new Audience.Body(10),
                "notice.due.correction",
                List.of("XZ-2026-0001"),
                "claims/1",
                world.today().plusDays(3),
                Stage.SOON);
    }

    @ParameterizedTest
    @EnumSource
    void aConfirmedAddressGetsWhatIsToBeDoneByWhen(Engine engine) {
        start(engine);
        confirmed(CLERK, CLERKS_ADDRESS);
        service().publish(correction("one"));
        service().publish(correction("one"));
        delivery().deliver();
        delivery().deliver();
        assertThat(world.letters).singleElement().satisfies(letter -> {
            assertThat(letter.to().address()).isEqualTo(CLERKS_ADDRESS);
            assertThat(letter.subject()).isEqualTo("【育匠】补贴申请 XZ-2026-0001 须补正后重新提交");
            assertThat(letter.text()).contains("办理期限：2026-03-05", "请登录系统", "https://demo.example");
        });
        assertThat(states()).containsExactly("SENT 1");
    }

    @ParameterizedTest
    @EnumSource
    void whileTheServerIsDownNothingIsLostAndThenItGoesOnce(Engine engine) {
        start(engine);
        confirmed(CLERK, CLERKS_ADDRESS);
        service().publish(correction("one"));
        world.down = true;
        delivery().deliver();
        delivery().deliver();
        assertThat(states()).as("not before the pause is over").containsExactly("PENDING 1");
        assertThat(watch().troubles(10))
                .singleElement()
                .matches(trouble -> !trouble.givenUp() && trouble.error().equals("the mail server did not answer"));
        world.down = false;
        world.now = world.now.plus(OutboxRows.BACKOFF.getFirst());
        Parallel.run(6, n -> () -> {
            delivery().deliver();
            return n;
        });
        assertThat(world.letters).hasSize(1);
        assertThat(states()).containsExactly("SENT 2");
        assertThat(watch().troubles(10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ofSeveralProcessesOneTakesAMail(Engine engine) {
        start(engine);
        confirmed(CLERK, CLERKS_ADDRESS);
        service().publish(correction("one"));
        long id = outbox().due(world.now, 10).getFirst();
        var taken = new CopyOnWriteArrayList<Long>();
        Parallel.run(6, n -> () -> {
            outbox().take(id, world.now).ifPresent(parcel -> taken.add(parcel.id()));
            return n;
        });
        assertThat(taken).containsExactly(id);
        assertThat(outbox().due(world.now, 10)).as("handed out").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasGivenUpIsSeenAndTriedAgain(Engine engine) {
        start(engine);
        confirmed(CLERK, CLERKS_ADDRESS);
        service().publish(correction("one"));
        world.down = true;
        for (Duration pause : OutboxRows.BACKOFF) {
            delivery().deliver();
            world.now = world.now.plus(pause);
        }
        delivery().deliver();
        assertThat(states()).containsExactly("FAILED " + (OutboxRows.BACKOFF.size() + 1));
        assertThat(watch().summary().getFirst()).isEqualTo(new Deliveries.Summary(Channel.MAIL, true, 0, 0, 1));
        long id = watch().troubles(10).getFirst().id();
        watch().tryAgain(Channel.MAIL, id);
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> watch().tryAgain(Channel.MAIL, id));
        world.down = false;
        delivery().deliver();
        assertThat(world.letters).hasSize(1);
        assertThat(world.events).extracting(AuditTrail.Entry::action).contains("DELIVERY_AGAIN");
    }

    @Test
    void noAddressOrOnlyOneThatWaitsGetsNothing() {
        start(Engine.H2);
        service().publish(correction("nobody"));
        email().enter(CLERKS_ADDRESS);
        service().publish(correction("waits"));
        email().confirm(lastCode());
        world.letters.clear();
        service().publish(Notice.of("no task", new Audience.Body(10), "notice.cohort.approved", "cohorts/1", "焊工1班"));
        delivery().deliver();
        assertThat(world.letters).isEmpty();
        service().publish(correction("taken away"));
        email().remove();
        delivery().deliver();
        assertThat(states()).containsExactly("NO_CHANNEL 1");
    }

    @Test
    void aDeskIsToldAtTheAddressesOfItsAccounts() {
        start(Engine.H2);
        confirmed(REVIEWER, "reviewer@bureau.example");
        service()
                .publish(new Notice(
                        "desk",
                        new Audience.Desk(Role.FIRST_REVIEWER, "140902"),
                        "notice.due.cohortReview",
                        List.of("焊工1班"),
                        "cohorts/1",
                        world.today(),
                        Stage.TODAY));
        delivery().deliver();
        assertThat(world.letters)
                .singleElement()
                .matches(letter -> letter.to().address().equals("reviewer@bureau.example"));
    }

    @Test
    void theOldAddressStaysUntilTheCodeOfTheNewOneComes() {
        start(Engine.H2);
        confirmed(CLERK, CLERKS_ADDRESS);
        assertThat(refusal(() -> email().enter("other@school.example"))).isEqualTo("EMAIL_TOO_SOON");
        world.now = world.now.plus(EmailStore.PAUSE);
        email().enter("other@school.example");
        String code = lastCode();
        String wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(refusal(() -> email().confirm(wrong))).isEqualTo("EMAIL_CODE");
        assertThat(email().find().confirmed()).isEqualTo("o***@school.example");
        for (int i = 1; i < EmailStore.MOST_TRIES; i++) {
            refusal(() -> email().confirm(wrong));
        }
        assertThat(refusal(() -> email().confirm(code))).as("tried too often").isEqualTo("EMAIL_CODE");
        world.now = world.now.plus(EmailStore.PAUSE);
        email().enter("third@school.example");
        world.now = world.now.plus(EmailStore.LIFE);
        assertThat(refusal(() -> email().confirm(lastCode()))).as("over").isEqualTo("EMAIL_CODE");
        email().enter("third@school.example");
        email().confirm(lastCode());
        assertThat(email().find().confirmed()).isEqualTo("t***@school.example");
        assertThat(world.events.toString()).doesNotContain("third@", "office@", lastCode());
    }

    /** Between the check of a code and its taking over, another clerk of the body may have entered another address. */
    @ParameterizedTest
    @EnumSource
    void aCodeTakesOverTheAddressItWasSentToAndNoOther(Engine engine) {
        start(engine);
        var store = new EmailStore(jdbc(), world);
        var school = new EmailStore.Owner("BODY", 10);
        store.enter(school, new Email("one@school.example"), "111111", world.now);
        assertThat(store.fits(school, "111111", world.now)).isTrue();
        world.now = world.now.plus(EmailStore.PAUSE);
        store.enter(school, new Email("two@school.example"), "222222", world.now);
        assertThat(store.confirm(school, "111111", world.now)).isFalse();
        assertThat(store.find(school).confirmed()).isNull();
        assertThat(store.confirm(school, "222222", world.now)).isTrue();
        assertThat(store.find(school).confirmed()).isEqualTo(new Email("two@school.example"));
    }

    @Test
    void whatIsNoAddressOrCannotBeReachedIsRefused() {
        start(Engine.H2);
        for (String text : List.of(
                "", "office", "a@b", "a b@c.cn", "a@c.cn\nBcc: d@e.cn", "a@c.cn,b@c.cn", "x".repeat(300) + "@c.cn")) {
            assertThat(refusal(() -> email().enter(text))).as(text).isEqualTo("EMAIL_FORMAT");
        }
        world.down = true;
        assertThat(refusal(() -> email().enter(CLERKS_ADDRESS))).isEqualTo("EMAIL_NOT_SENT");
        world.server = false;
        assertThat(refusal(() -> email().enter(CLERKS_ADDRESS))).isEqualTo("EMAIL_OFF");
    }

    private static String refusal(Runnable attempt) {
        Supplier<String> nothing = () -> "";
        try {
            attempt.run();
            return nothing.get();
        } catch (RejectedException e) {
            return e.first().code();
        }
    }

    /** A deadline that has no sentence would silently not be mailed; one that shows an amount would tell it to whoever sees the screen. */
    @Test
    void everyDeadlineHasASentenceAndNoneNamesAnAmount() {
        var texts = new Texts();
        var all = texts.all(Locale.SIMPLIFIED_CHINESE);
        assertThat(all.keySet().stream().filter(key -> key.startsWith("notice.due.")))
                .hasSizeGreaterThan(5)
                .allMatch(key -> texts.has(MailOutboxStore.sentence(key)));
        for (Locale locale : texts.getProvidedLocales()) {
            assertThat(texts.all(locale).entrySet().stream()
                            .filter(text -> text.getKey().startsWith("mail.notice.")))
                    .isNotEmpty()
                    .noneMatch(text -> text.getValue().matches(".*(元|yuan).*"));
        }
    }

    private List<String> states() {
        return jdbc().sql("select concat(state, ' ', attempts) from mail_outbox order by id")
                .query(String.class)
                .list();
    }
}
