package cn.yujiang.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.messaging.SmsSender;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.DeadlineSource;
import cn.yujiang.notification.DeadlineSource.Deadline;
import cn.yujiang.notification.MyNotifications.Item;
import cn.yujiang.notification.Notice;
import cn.yujiang.notification.Notice.Stage;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Phone;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.testing.Databases;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.Parallel;
import cn.yujiang.ui.Texts;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Each thing is told once, to those it concerns, with the fact and not without it, and sent at least once. */
class NotificationsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Actor CLERK = actor(1, "140902", 10L, null, Role.INSTITUTION);
    private static final Actor OTHER_CLERK = actor(2, "140902", 11L, null, Role.INSTITUTION);
    private static final Actor TRAINEE = actor(3, "140902", null, 20L, Role.TRAINEE);
    private static final Actor CITY = actor(4, "140900", null, null, Role.FIRST_REVIEWER);
    private static final Actor COUNTY = actor(5, "140921", null, null, Role.FIRST_REVIEWER);
    private static final Actor SUPERVISOR = actor(6, "140900", null, null, Role.SUPERVISOR);

    private static Actor actor(long id, String division, @Nullable Long body, @Nullable Long person, Role role) {
        return new Actor(id, "u" + id, "u" + id, Set.of(role), division, body, person);
    }

    /** Gateway, clock and who reads. */
    private static final class World implements SmsSender, BusinessClock {

        private Instant now = Instant.parse("2026-03-02T02:30:00Z");
        private Actor reader = CLERK;
        private boolean gateway = true;
        private @Nullable Throwable trouble;
        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public boolean available() {
            return gateway;
        }

        @Override
        public void send(Phone to, String text) {
            if (trouble instanceof DeliveryException refused) {
                throw refused;
            }
            messages.add(to.number() + " " + text);
            if (trouble instanceof Error powerCut) {
                throw powerCut;
            }
        }

        @Override
        public Instant now() {
            return now;
        }
    }

    private final World world = new World();
    private final List<Deadline> deadlines = new ArrayList<>();
    private @Nullable HikariDataSource pool;

    @AfterEach
    void close() {
        if (pool != null) {
            pool.close();
        }
    }

    private NotificationService service(Engine engine) {
        pool = Databases.migrated(engine).pool(10);
        return new NotificationService(
                new NotificationStore(jdbc(), JSON),
                new OutboxStore(jdbc(), world),
                MailTest.noMails(jdbc()),
                () -> world.reader,
                world);
    }

    private JdbcClient jdbc() {
        assertThat(pool).isNotNull();
        return JdbcClient.create(pool);
    }

    private OutboxDeliveryService delivery() {
        return new OutboxDeliveryService(
                new OutboxStore(jdbc(), world),
                audience -> audience.equals(new Audience.Body(10))
                        ? Optional.of(new Phone("13900000001"))
                        : Optional.empty(),
                world,
                new Texts(),
                JSON,
                world);
    }

    private DeadlineSweepService sweep(NotificationService service) {
        DeadlineSource source = day -> deadlines.stream()
                .filter(deadline -> !deadline.due().isAfter(day))
                .toList();
        return new DeadlineSweepService(new Sources(source), service, world);
    }

    private record Sources(DeadlineSource source) implements ObjectProvider<DeadlineSource> {
        @Override
        public Stream<DeadlineSource> stream() {
            return Stream.of(source);
        }

        @Override
        public Stream<DeadlineSource> orderedStream() {
            return stream();
        }
    }

    private static Notice notice(String key, Audience audience) {
        return Notice.of(key, audience, "notice.cohort.approved", "cohorts/1", "焊工'1班\"");
    }

    private List<Item> seenBy(NotificationService service, Actor reader) {
        world.reader = reader;
        return service.find(false, 0, 100);
    }

    @ParameterizedTest
    @EnumSource
    void everybodySeesTheOwnAndOnlyThat(Engine engine) {
        NotificationService service = service(engine);
        service.publish(notice("account", new Audience.Account(1)));
        service.publish(notice("person", new Audience.Person(20)));
        service.publish(notice("body", new Audience.Body(10)));
        service.publish(notice("desk", new Audience.Desk(Role.FIRST_REVIEWER, "140902")));
        assertThat(seenBy(service, CLERK)).hasSize(2);
        assertThat(seenBy(service, OTHER_CLERK)).isEmpty();
        assertThat(seenBy(service, TRAINEE)).hasSize(1);
        assertThat(seenBy(service, CITY)).hasSize(1);
        assertThat(seenBy(service, COUNTY)).as("another county").isEmpty();
        assertThat(seenBy(service, SUPERVISOR)).as("another role").isEmpty();
        Item item = seenBy(service, TRAINEE).getFirst();
        assertThat(item.args()).containsExactly("焊工'1班\"");
        assertThatExceptionOfType(RejectedException.class).as("somebody else's").isThrownBy(() -> {
            world.reader = OTHER_CLERK;
            service.markRead(item.id());
        });
    }

    @ParameterizedTest
    @EnumSource
    void readIsReadForOneAccountOnly(Engine engine) {
        NotificationService service = service(engine);
        service.publish(notice("body", new Audience.Body(10)));
        world.reader = CLERK;
        long id = service.find(true, 0, 10).getFirst().id();
        service.markRead(id);
        service.markRead(id);
        assertThat(service.unread()).isZero();
        assertThat(service.find(true, 0, 10)).isEmpty();
        assertThat(service.find(false, 0, 10)).singleElement().matches(Item::read);
        world.reader = actor(9, "140902", 10L, null, Role.INSTITUTION);
        assertThat(service.unread()).isEqualTo(1);
        service.markAllRead();
        assertThat(service.unread()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theSameThingIsToldOnceEvenAtTheSameMoment(Engine engine) {
        NotificationService service = service(engine);
        Parallel.run(8, n -> () -> {
            service.publish(notice("same", new Audience.Body(10)));
            return n;
        });
        service.publish(notice("same", new Audience.Body(10)));
        assertThat(seenBy(service, CLERK)).hasSize(1);
        assertThat(count("notification_outbox")).isEqualTo(1);
    }

    @Test
    void withoutTheFactThereIsNoNotice() {
        NotificationService service = service(Engine.H2);
        assertThat(pool).isNotNull();
        new TransactionTemplate(new DataSourceTransactionManager(pool)).executeWithoutResult(status -> {
            service.publish(notice("undone", new Audience.Body(10)));
            status.setRollbackOnly();
        });
        assertThat(count("notification")).isZero();
        assertThat(count("notification_outbox")).isZero();
    }

    @Test
    void aDeadlineIsToldThreeDaysBeforeOnTheDayAndWhenItIsOver() {
        NotificationService service = service(Engine.H2);
        LocalDate due = world.today().plusDays(4);
        deadlines.add(deadline("c1", due));
        var told = new ArrayList<String>();
        for (int day = -4; day <= 3; day++) {
            sweep(service).sweep();
            sweep(service).sweep();
            told.add(
                    day + " " + seenBy(service, CLERK).stream().map(Item::stage).toList());
            world.now = world.now.plus(Duration.ofDays(1));
        }
        assertThat(told)
                .containsExactly(
                        "-4 []",
                        "-3 [SOON]",
                        "-2 [SOON]",
                        "-1 [SOON]",
                        "0 [TODAY, SOON]",
                        "1 [OVERDUE, TODAY, SOON]",
                        "2 [OVERDUE, TODAY, SOON]",
                        "3 [OVERDUE, TODAY, SOON]");
    }

    @Test
    void aDeadlineThatMovesIsToldAgain() {
        NotificationService service = service(Engine.H2);
        deadlines.add(deadline("c1", world.today()));
        sweep(service).sweep();
        deadlines.set(0, deadline("c1", world.today().plusDays(2)));
        sweep(service).sweep();
        assertThat(seenBy(service, CLERK)).extracting(Item::stage).containsExactlyInAnyOrder(Stage.TODAY, Stage.SOON);
    }

    /** Whatever days the sweep runs on: each stage at most once, and the one of the last day it ran is there. */
    @Test
    void noStageIsToldTwiceWhateverDaysTheSweepRunsOn() {
        NotificationService service = service(Engine.H2);
        long seed = 20260302;
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            deadlines.add(deadline("c" + i, world.today().plusDays(random.nextInt(-5, 30))));
        }
        LocalDate last = world.today();
        for (int day = 0; day < 40; day++) {
            if (random.nextBoolean()) {
                sweep(service).sweep();
                last = world.today();
            }
            world.now = world.now.plus(Duration.ofDays(1));
        }
        world.reader = CLERK;
        List<Item> told = service.find(false, 0, 1000);
        assertThat(told.stream().map(item -> item.args() + " " + item.stage()))
                .as("seed " + seed)
                .doesNotHaveDuplicates();
        for (Deadline deadline : deadlines) {
            if (deadline.due().isBefore(last)) {
                assertThat(told)
                        .as(deadline.key())
                        .anyMatch(item -> item.args().equals(deadline.args()) && item.stage() == Stage.OVERDUE);
            }
        }
    }

    private static Deadline deadline(String key, LocalDate due) {
        return new Deadline(key, new Audience.Body(10), "notice.due.correction", List.of(key), "claims", due);
    }

    @Test
    void aMessageIsSentOnceAndNotAgain() {
        NotificationService service = service(Engine.H2);
        service.publish(notice("body", new Audience.Body(10)));
        delivery().deliver();
        delivery().deliver();
        assertThat(world.messages).singleElement().asString().startsWith("13900000001 【育匠】班期");
        assertThat(states()).containsExactly("SENT 1");
    }

    @Test
    void aCrashAfterSendingSendsOnceMoreAndIsCounted() {
        NotificationService service = service(Engine.H2);
        service.publish(notice("body", new Audience.Body(10)));
        world.trouble = new AssertionError("power cut");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> delivery().deliver());
        world.trouble = null;
        delivery().deliver();
        assertThat(states()).as("somebody may still be at it").containsExactly("PENDING 1");
        world.now = world.now.plus(Duration.ofMinutes(3));
        delivery().deliver();
        assertThat(states()).containsExactly("SENT 2");
        assertThat(world.messages).hasSize(2);
    }

    @Test
    void aGatewayThatRefusesIsAskedLessAndLessAndThenNoMore() {
        NotificationService service = service(Engine.H2);
        service.publish(notice("body", new Audience.Body(10)));
        world.trouble = new DeliveryException("answered 503", null);
        for (Duration pause : OutboxRows.BACKOFF) {
            delivery().deliver();
            world.now = world.now.plus(pause).minusSeconds(1);
            delivery().deliver();
            world.now = world.now.plusSeconds(1);
        }
        assertThat(states()).containsExactly("PENDING " + OutboxRows.BACKOFF.size());
        delivery().deliver();
        assertThat(states()).containsExactly("FAILED " + (OutboxRows.BACKOFF.size() + 1));
        assertThat(jdbc().sql("select last_error from notification_outbox")
                        .query(String.class)
                        .single())
                .isEqualTo("answered 503");
    }

    @Test
    void withoutAGatewayOrANumberItIsWrittenDownThatNothingWasSent() {
        NotificationService service = service(Engine.H2);
        service.publish(notice("no number", new Audience.Person(20)));
        delivery().deliver();
        world.gateway = false;
        service.publish(notice("no gateway", new Audience.Body(10)));
        service.publish(notice("screen only", new Audience.Desk(Role.FINANCE, "140902")));
        delivery().deliver();
        assertThat(states()).containsExactlyInAnyOrder("NO_CHANNEL 1", "NO_CHANNEL 0");
        assertThat(world.messages).isEmpty();
    }

    @Test
    void everySentenceOfANoticeIsThere() throws IOException {
        var pattern = Pattern.compile("\"(notice\\.[a-z]+\\.[a-zA-Z]+)\"");
        var texts = new Texts();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var keys = new ArrayList<String>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
            assertThat(keys).hasSizeGreaterThan(15).allMatch(texts::has);
        }
        assertThat(Stage.values()).allMatch(stage -> texts.has("notification.stage." + stage));
    }

    private List<String> states() {
        return jdbc().sql("select concat(state, ' ', attempts) from notification_outbox order by id")
                .query(String.class)
                .list();
    }

    private int count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Integer.class).single();
    }
}
