package cn.yujiang.shell;

import cn.yujiang.Yujiang;
import cn.yujiang.audit.Vault;
import cn.yujiang.identity.ActingAs;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.testing.Database;
import cn.yujiang.testing.Databases;
import cn.yujiang.testing.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claims computed again from their evidence on a real server: roster, marks, results, certificates and employment read, every line
 * assessed with its trace, lines written again. The claims are copies of one class with fifty trainees. See bench/README.md.
 */
final class RecomputeBench {

    private static final int CLASSES = Integer.getInteger("classes", 100);
    private static final int ROUNDS = Integer.getInteger("rounds", 20);

    /** Rounds before the measured ones: a server that has just started computes at half its speed. */
    private static final int WARM_UP = Integer.getInteger("warm-up", 10);

    private static final double BAR_SECONDS = 20;

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final ActingAs acting;
    private final List<Seal> seals;

    private RecomputeBench(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.acting = context.getBean(ActingAs.class);
        this.seals = List.of(
                person(Vault.Field.PERSON_ID_NUMBER, "id_sealed"),
                person(Vault.Field.PERSON_PHONE, "phone_sealed"),
                person(Vault.Field.PERSON_BANK_ACCOUNT, "account_sealed"),
                seal(Vault.Field.CERTIFICATE_NUMBER, "certificate", "number_sealed", "cohort_id = ?"));
    }

    private Seal person(Vault.Field field, String column) {
        return seal(field, "person", column, "id in (select person_id from enrolment where cohort_id = ?)");
    }

    private Seal seal(Vault.Field field, String table, String column, String condition) {
        return new Seal(jdbc, context.getBean(Vault.class), field, table, column, condition);
    }

    public static void main(String[] arguments) throws Exception {
        Engine engine = Engine.valueOf(arguments.length == 0 ? "MYSQL" : arguments[0].toUpperCase(Locale.ROOT));
        Database database = Databases.fresh(engine);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "recompute");
        try (var context = new SpringApplicationBuilder(Yujiang.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--yujiang.policy-review-every=P1D",
                        "--yujiang.audit.roots=" + folder.resolve("roots.tsv"),
                        "--yujiang.demo.keys=" + folder.resolve("keys"),
                        "--yujiang.demo.date-file=" + folder.resolve("date"))) {
            System.exit(new RecomputeBench(context).run(engine) ? 0 : 1);
        }
    }

    private boolean run(Engine engine) {
        Claims claims = context.getBean(Claims.class);
        long original = jdbc.sql("select id from cohort where name like '%焊工五级1班（情景E1%'")
                .query(Long.class)
                .single();
        List<Long> drafts = new ArrayList<>();
        for (int i = 0; i < CLASSES; i++) {
            long copy = copy(original, i);
            drafts.add(acting.as("jigou", () -> claims.draft(copy, rule(claims, copy))));
        }
        long lines = jdbc.sql("select count(*) from claim_line").query(Long.class).single();
        System.out.printf(
                Locale.ROOT,
                "%s: %,d claims, %,d lines, %,d marks%n",
                engine,
                drafts.size(),
                lines,
                jdbc.sql("select count(*) from attendance_mark").query(Long.class).single());
        recompute(claims, drafts, WARM_UP);
        double seconds = recompute(claims, drafts, ROUNDS);
        double per100k = seconds / (lines * ROUNDS) * 100_000;
        System.out.printf(
                Locale.ROOT,
                "%,d lines computed again in %.1f s; 100,000 lines in %.1f s%n",
                lines * ROUNDS,
                seconds,
                per100k);
        return per100k <= BAR_SECONDS;
    }

    /** @return seconds, by as many workers as the machine has cores */
    private double recompute(Claims claims, List<Long> drafts, int rounds) {
        int workers = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(workers)) {
            for (int worker = 0; worker < workers; worker++) {
                List<Long> own = every(drafts, workers, worker);
                pool.execute(() -> acting.as("jigou", () -> {
                    for (int round = 0; round < rounds; round++) {
                        own.forEach(claims::recompute);
                    }
                }));
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<Long> every(List<Long> drafts, int workers, int worker) {
        return IntStream.range(0, drafts.size())
                .filter(i -> i % workers == worker)
                .mapToObj(drafts::get)
                .toList();
    }

    private static String rule(Claims claims, long cohort) {
        return claims.claimableRules(cohort).stream()
                .filter(rule -> rule.titleZh().contains("培训主体培训补贴"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The class again with all its evidence, and with people of its own: who attends four hundred classes is nobody's case. */
    private long copy(long original, int number) {
        long shift = (number + 1) * 10_000_000_000_000L; // far beyond the span of the ids in the demonstration
        copy("person", "id in (select person_id from enrolment where cohort_id = ?)", original, shift, number);
        copy("cohort", "id = ?", original, shift, number);
        for (String table : List.of(
                "cohort_session", "enrolment", "attendance_mark", "attendance_lock", "exam_result", "certificate", "employment")) {
            copy(table, "cohort_id = ?", original, shift, number);
        }
        seals.forEach(seal -> seal.copy(original, shift));
        return original + shift;
    }

    private void copy(String table, String condition, long original, long shift, int number) {
        List<String> columns = columns(table);
        String values = columns.stream().map(column -> value(column, shift, number)).collect(Collectors.joining(", "));
        jdbc.sql("insert into %s (%s) select %s from %s where %s"
                        .formatted(table, String.join(", ", columns), values, table, condition))
                .param(original)
                .update();
    }

    private List<String> columns(String table) {
        return jdbc.sql("select lower(column_name) from information_schema.columns"
                        + " where table_schema = database() and table_name = ? order by ordinal_position")
                .param(table)
                .query(String.class)
                .list();
    }

    private static String value(String column, long shift, int number) {
        return switch (column) {
            case "id", "cohort_id", "session_id", "enrolment_id", "person_id" -> column + " + " + shift;
            case "filing_no", "name" -> "concat(" + column + ", '-" + number + "')";
            case "number_index", "id_index" -> "concat(left(%s, 36), '%d')".formatted(column, number);
            default -> column;
        };
    }

    /** A sealed value opens in its own row only, so the copies are sealed anew. */
    private record Seal(JdbcClient jdbc, Vault vault, Vault.Field field, String table, String column, String condition) {

        void copy(long original, long shift) {
            jdbc.sql("select id, %s from %s where %s is not null and %s".formatted(column, table, column, condition))
                    .param(original)
                    .query((row, i) -> Map.entry(row.getLong(1), row.getString(2)))
                    .list()
                    .forEach(sealed -> again(sealed.getKey(), sealed.getValue(), shift));
        }

        private void again(long id, String sealed, long shift) {
            jdbc.sql("update %s set %s = ? where id = ?".formatted(table, column))
                    .param(vault.seal(field, id + shift, vault.open(field, id, sealed)))
                    .param(id + shift)
                    .update();
        }
    }
}
