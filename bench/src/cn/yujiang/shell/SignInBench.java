package cn.yujiang.shell;

import cn.yujiang.Yujiang;
import cn.yujiang.attendance.SignInClients;
import cn.yujiang.attendance.SignIns;
import cn.yujiang.identity.ActingAs;
import cn.yujiang.identity.Role;
import cn.yujiang.identity.UserAccounts;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.ResidentId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A class of two hundred phones that sign in within ten seconds on the embedded database. See bench/README.md. */
final class SignInBench {

    private static final int PHONES = 200;
    private static final long SPREAD_MILLIS = 10_000;
    private static final int THREADS = 64;
    private static final String PASSWORD = "only-for-this-bench";

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final ActingAs acting;
    private final long cohort;
    private final long session;
    private final long second = Ids.next();
    private volatile String code = "";
    private final List<String> numbers = new ArrayList<>();

    private SignInBench(ConfigurableApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
        acting = context.getBean(ActingAs.class);
        cohort = jdbc.sql("select id from cohort where name like '%（扫码签到）'").query(Long.class).single();
        session = jdbc.sql("select id from cohort_session where cohort_id = ? and session_date = ?")
                .param(cohort)
                .param(context.getBean(BusinessClock.class).today())
                .query(Long.class)
                .single();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "sign-in");
        try (var context = new SpringApplicationBuilder(Yujiang.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--yujiang.api.per-minute=0",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db").toAbsolutePath()
                                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=15000;WRITE_DELAY=0",
                        "--yujiang.audit.roots=" + folder.resolve("roots.tsv"),
                        "--yujiang.demo.keys=" + folder.resolve("keys"),
                        "--yujiang.demo.date-file=" + folder.resolve("date"))) {
            new SignInBench(context).run();
        }
    }

    private void run() throws Exception {
        people();
        screen();
        try (var screen = Executors.newSingleThreadScheduledExecutor()) {
            var polling = screen.scheduleAtFixedRate(this::screen, 2, 2, TimeUnit.SECONDS);
            report("code of the screen, use case with session of the trainee", measure(this::phone), session);
            polling.cancel(false);
        }
        String body = "select body_id from cohort where id = " + cohort;
        String credential = acting.as("xitong", () -> context.getBean(SignInClients.class)
                .create("bench", jdbc.sql(body).query(Long.class).single())
                .credential());
        String url = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port")
                + "/api/v1/sign-ins";
        try (var client = HttpClient.newHttpClient()) {
            report("gate over HTTP, one event a request", measure(n -> () -> gate(client, url, credential, n)), second);
        }
    }

    /** Two hundred accounts on the roster, and a second session of the same hours for the gate. */
    private void people() {
        var people = new ArrayList<PersonDirectory.NewPerson>();
        for (int i = 0; i < PHONES; i++) {
            String digits = "1409991991%02d%02d%03d".formatted(i / 28 + 1, i % 28 + 1, i);
            numbers.add(digits + ResidentId.checkCharacter(digits));
            people.add(new PersonDirectory.NewPerson("压测" + i, ResidentId.parse(numbers.get(i)), null, null, "140902"));
        }
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        List<Long> ids =
                transaction.execute(status -> context.getBean(PersonDirectory.class).findOrCreate(people));
        for (int i = 0; i < PHONES; i++) {
            int number = i;
            transaction.executeWithoutResult(status -> enrol(number, ids.get(number)));
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into cohort_session select :id, cohort_id, session_date, start_time, end_time, hundredths, kind,
                              content, teacher, place from cohort_session where id = :session""")
                    .param("id", second)
                    .param("session", session)
                    .update();
        });
    }

    private void enrol(int number, long person) {
        jdbc.sql("""
                        insert into enrolment (id, cohort_id, person_id, position_no, category, education, employer, state)
                        values (?, ?, ?, ?, 'x', 'x', '', 'STUDYING')""")
                .params(Ids.next(), cohort, person, 100 + number)
                .update();
        acting.as("xitong", () -> context.getBean(UserAccounts.class)
                .create(new UserAccounts.NewAccount(
                        "bench-" + number, "压测", PASSWORD, Set.of(Role.TRAINEE), "140902", null, person)));
    }

    /** The class screen asks every two seconds. */
    private void screen() {
        code = acting.as("jigou", () -> context.getBean(SignIns.class).board(cohort, session))
                .link()
                .replaceAll(".*t=", "");
    }

    private Callable<Boolean> phone(int number) {
        return () -> {
            var clock = context.getBean(BusinessClock.class);
            var scan = new SignIns.Scan(code, clock.now());
            return acting.as("bench-" + number, () -> context.getBean(SignIns.class)
                    .signIn(
                            scan,
                            new SignIns.Phone(
                                    "bench-device-%06d".formatted(number),
                                    clock.now(),
                                    SignIns.Position.without(SignIns.Position.Kind.UNAVAILABLE)))
                    .accepted());
        };
    }

    private boolean gate(HttpClient client, String url, String credential, int number) throws Exception {
        String body = """
                [{"key":"%d","class":"%s","session":"%s","residentId":"%s","kind":"IN","at":"%s"}]""".formatted(
                number,
                Ids.toText(cohort),
                Ids.toText(second),
                numbers.get(number),
                context.getBean(BusinessClock.class).now());
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + credential)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body().contains("\"PRESENT\"");
    }

    /** Milliseconds of each, negative for a refused one. */
    private static long[] measure(IntFunction<Callable<Boolean>> attempt) throws Exception {
        try (var phones = Executors.newScheduledThreadPool(THREADS)) {
            var running = new ArrayList<ScheduledFuture<Long>>();
            for (int i = 0; i < PHONES; i++) {
                Callable<Boolean> one = attempt.apply(i);
                running.add(phones.schedule(() -> timed(one), i * SPREAD_MILLIS / PHONES, TimeUnit.MILLISECONDS));
            }
            long[] times = new long[PHONES];
            for (int i = 0; i < PHONES; i++) {
                times[i] = running.get(i).get();
            }
            return times;
        }
    }

    private static long timed(Callable<Boolean> one) throws Exception {
        long start = System.nanoTime();
        boolean accepted = one.call();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return accepted ? millis : -1;
    }

    private void report(String what, long[] times, long sessionId) {
        long[] sorted = Arrays.stream(times).sorted().toArray();
        long refused = Arrays.stream(times).filter(time -> time < 0).count();
        long marks = jdbc.sql("select count(*) from sign_in_seat where session_id = ?")
                .param(sessionId)
                .query(Long.class)
                .single();
        System.out.printf(
                "%s: %d phones in %d s, refused %d, recorded %d, p50 %d ms, p95 %d ms, max %d ms%n",
                what,
                PHONES,
                SPREAD_MILLIS / 1000,
                refused,
                marks,
                sorted[PHONES / 2],
                sorted[PHONES * 95 / 100],
                sorted[PHONES - 1]);
        if (refused > 0 || marks != PHONES) {
            throw new IllegalStateException("not everybody was recorded once");
        }
    }
}
