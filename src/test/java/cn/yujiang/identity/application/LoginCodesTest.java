package cn.yujiang.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yujiang.identity.LoginCodeAsked;
import cn.yujiang.identity.LoginCodeAsked.Outcome;
import cn.yujiang.identity.LoginCodes;
import cn.yujiang.identity.SignIn;
import cn.yujiang.identity.Trainees;
import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.messaging.SmsSender;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Phone;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.shared.Sha256;
import cn.yujiang.testing.Database;
import cn.yujiang.testing.Databases;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.Parallel;
import cn.yujiang.ui.Texts;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** U40 and quality bar A3: a code is good once, for five minutes and five tries, and tells nobody who is known. */
class LoginCodesTest {

    private static final String KNOWN = number("14090219900101123");
    private static final String UNKNOWN = number("14090219900202123");
    private static final String WITHOUT_PHONE = number("14090219900303123");
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    /** The outside world: who is on a roster, the gateway, the clock, the trail. */
    private final class World implements Trainees, SmsSender, BusinessClock {

        private Instant now = Instant.parse("2026-03-02T02:30:00Z");
        private boolean gatewayWorks = true;

        @Override
        public Optional<Trainee> find(ResidentId number) {
            return number.number().equals(KNOWN)
                    ? find(1)
                    : number.number().equals(WITHOUT_PHONE) ? find(2) : Optional.empty();
        }

        @Override
        public Optional<Trainee> find(long personId) {
            return Optional.of(new Trainee(personId, "张三", personId == 1 ? new Phone("13900000001") : null, "140902"));
        }

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public void send(Phone to, String text) {
            if (!gatewayWorks) {
                throw new DeliveryException("broken", null);
            }
            messages.add(to.number() + " " + text);
        }

        @Override
        public Instant now() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    private final World world = new World();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    private @Nullable HikariDataSource pool;
    private @Nullable LoginCodeDeliveryService delivery;

    @AfterEach
    void close() {
        if (delivery != null) {
            delivery.stop();
        }
        if (pool != null) {
            pool.close();
        }
    }

    private LoginCodes codes(Engine engine) {
        Database database = Databases.migrated(engine);
        pool = database.pool(10);
        JdbcClient jdbc = JdbcClient.create(pool);
        var store = new LoginCodeStore(jdbc);
        delivery = new LoginCodeDeliveryService(world, store, world, new Texts(), events::add);
        var accounts = new TraineeAccountStore(jdbc, new AccountStore(jdbc, world), world, world);
        return new LoginCodeService(
                store,
                delivery,
                accounts,
                text -> Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 43),
                events::add,
                world);
    }

    @Test
    void aCodeOpensTheAccountOfThePersonAndMakesItTheFirstTime() {
        LoginCodes codes = codes(Engine.H2);
        LoginCodes.Asked asked = codes.ask(KNOWN);
        assertThat(asked.shown()).isEqualTo("140902********" + KNOWN.substring(14));
        Authentication first = codes.signIn(asked, sent());
        assertThat(first.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_TRAINEE");
        assertThat(((ActorPrincipal) first.getPrincipal()).actor().personId()).isEqualTo(1L);
        assertThat(first.getName()).doesNotContain("1409");
        world.pass(Duration.ofMinutes(2));
        LoginCodes.Asked again = codes.ask(KNOWN);
        assertThat(codes.signIn(again, sent()).getName()).isEqualTo(first.getName());
        assertThat(events)
                .contains(new SignIn(first.getName(), true, "CODE"), new LoginCodeAsked(asked.shown(), Outcome.SENT));
    }

    @Test
    void anAccountThatMayMoreThanATraineeIsNotOpened() {
        LoginCodes codes = codes(Engine.H2);
        JdbcClient jdbc = JdbcClient.create(pool);
        jdbc.sql("""
                        insert into user_account (id, user_name, display_name, password_hash, enabled, failed_logins,
                          division_code, person_id, created_at)
                        values (7, 'clerk', 'clerk', 'x', true, 0, '140900', 1, timestamp '2026-01-01 00:00:00')""").update();
        jdbc.sql("insert into user_role (account_id, role) values (7, 'TRAINEE'), (7, 'FINANCE')")
                .update();
        Authentication trainee = codes.signIn(codes.ask(KNOWN), sent());
        assertThat(trainee.getName()).isNotEqualTo("clerk");
        assertThat(trainee.getAuthorities()).hasSize(1);
    }

    @Test
    void anEndedAccountStaysClosed() {
        LoginCodes codes = codes(Engine.H2);
        codes.signIn(codes.ask(KNOWN), sent());
        JdbcClient.create(pool).sql("update user_account set enabled = false").update();
        world.pass(Duration.ofMinutes(2));
        refused(codes, codes.ask(KNOWN), sent());
    }

    @Test
    void aCodeIsGoodOnce() {
        LoginCodes codes = codes(Engine.H2);
        LoginCodes.Asked asked = codes.ask(KNOWN);
        String code = sent();
        codes.signIn(asked, code);
        refused(codes, asked, code);
    }

    @Test
    void aCodeIsGoodForFiveMinutes() {
        LoginCodes codes = codes(Engine.H2);
        LoginCodes.Asked late = codes.ask(KNOWN);
        String lateCode = sent();
        world.pass(Duration.ofMinutes(5));
        refused(codes, late, lateCode);
        LoginCodes.Asked timely = codes.ask(KNOWN);
        String timelyCode = sent();
        world.pass(Duration.ofMinutes(5).minusMillis(1));
        assertThat(codes.signIn(timely, timelyCode).isAuthenticated()).isTrue();
    }

    @Test
    void afterFiveWrongTriesTheRightOneComesTooLate() {
        LoginCodes codes = codes(Engine.H2);
        LoginCodes.Asked asked = codes.ask(KNOWN);
        String code = sent();
        for (int i = 0; i < 4; i++) {
            refused(codes, asked, wrong(code));
        }
        assertThat(codes.signIn(asked, code).isAuthenticated()).isTrue();
        world.pass(Duration.ofMinutes(2));
        LoginCodes.Asked second = codes.ask(KNOWN);
        String voided = sent();
        for (int i = 0; i < 5; i++) {
            refused(codes, second, wrong(voided));
        }
        refused(codes, second, voided);
    }

    @Test
    void aNewCodeMakesTheOldOneWorthless() {
        LoginCodes codes = codes(Engine.H2);
        LoginCodes.Asked asked = codes.ask(KNOWN);
        String old = sent();
        world.pass(Duration.ofMinutes(1));
        codes.ask(KNOWN);
        String fresh = sent();
        if (!old.equals(fresh)) {
            refused(codes, asked, old);
        }
        assertThat(codes.signIn(asked, fresh).isAuthenticated()).isTrue();
    }

    @Test
    void oneAMinuteAndFiveAnHour() {
        LoginCodes codes = codes(Engine.H2);
        codes.ask(KNOWN);
        sent();
        world.pass(Duration.ofSeconds(59));
        codes.ask(KNOWN);
        assertThat(codesStored()).as("the same minute").isEqualTo(1);
        for (int i = 0; i < 4; i++) {
            world.pass(Duration.ofMinutes(10));
            codes.ask(KNOWN);
            sent();
        }
        world.pass(Duration.ofMinutes(10));
        codes.ask(KNOWN);
        assertThat(codesStored()).as("the sixth within the hour").isEqualTo(5);
        world.pass(Duration.ofMinutes(10));
        codes.ask(KNOWN);
        sent();
        assertThat(codesStored()).isEqualTo(6);
    }

    @Test
    void unknownNumbersGetTheSameAnswerAndNoCode() throws Exception {
        LoginCodes codes = codes(Engine.H2);
        for (String number : List.of(UNKNOWN, WITHOUT_PHONE)) {
            LoginCodes.Asked asked = codes.ask(number);
            assertThat(asked.shown()).isEqualTo("140902********" + number.substring(14));
            assertThat(events.poll(20, TimeUnit.SECONDS))
                    .isEqualTo(new LoginCodeAsked(asked.shown(), Outcome.NOT_SENT));
            refused(codes, asked, "000000");
            world.pass(Duration.ofSeconds(30));
            codes.ask(number);
            events.clear();
        }
        assertThat(messages).isEmpty();
        assertThat(codesStored()).as("the minute holds for them too").isEqualTo(2);
    }

    @Test
    void aBrokenGatewayIsNotToldToTheOutsideButToTheTrail() throws Exception {
        LoginCodes codes = codes(Engine.H2);
        world.gatewayWorks = false;
        LoginCodes.Asked asked = codes.ask(KNOWN);
        assertThat(events.poll(20, TimeUnit.SECONDS)).isEqualTo(new LoginCodeAsked(asked.shown(), Outcome.FAILED));
    }

    @Test
    void whatIsNoNumberIsSaidAtOnce() {
        LoginCodes codes = codes(Engine.H2);
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> codes.ask(KNOWN.substring(1)));
        assertThat(codesStored()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whoAsksManyTimesAtOnceGetsOneCode(Engine engine) {
        LoginCodes codes = codes(engine);
        Parallel.run(8, n -> () -> codes.ask(KNOWN));
        sent();
        assertThat(codesStored()).isEqualTo(1);
        assertThat(messages).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ofManyGuessesAtOnceFiveAreHeard(Engine engine) {
        LoginCodes codes = codes(engine);
        LoginCodes.Asked asked = codes.ask(KNOWN);
        String code = sent();
        Parallel.run(20, n -> () -> {
            refused(codes, asked, wrong(code));
            return n;
        });
        assertThat(JdbcClient.create(pool)
                        .sql("select tries from login_code")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void neitherNumberNorCodeIsStored() {
        LoginCodes codes = codes(Engine.H2);
        codes.ask(KNOWN);
        String code = sent();
        assertThat(JdbcClient.create(pool)
                        .sql("select number_index, code_hash from login_code")
                        .query()
                        .singleRow()
                        .values())
                .noneMatch(value ->
                        value.toString().contains(KNOWN) || value.toString().equals(code));
    }

    private void refused(LoginCodes codes, LoginCodes.Asked asked, String code) {
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> codes.signIn(asked, code));
        assertThat(events).contains(new SignIn(asked.shown(), false, "CODE"));
    }

    private int codesStored() {
        return JdbcClient.create(pool)
                .sql("select count(*) from login_code")
                .query(Integer.class)
                .single();
    }

    /** The code in the next message that arrives. */
    private String sent() {
        try {
            String message = messages.poll(20, TimeUnit.SECONDS);
            assertThat(message).as("message").isNotNull().startsWith("13900000001 ");
            Matcher code = CODE.matcher(message.substring(12));
            assertThat(code.find()).isTrue();
            return code.group();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String wrong(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    private static String number(String digits) {
        return digits + ResidentId.checkCharacter(digits);
    }
}
