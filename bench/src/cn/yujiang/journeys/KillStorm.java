package cn.yujiang.journeys;

import cn.yujiang.Yujiang;
import cn.yujiang.disbursement.BankFiles;
import cn.yujiang.disbursement.BankReply;
import cn.yujiang.disbursement.Funds;
import cn.yujiang.disbursement.PayableState;
import cn.yujiang.disbursement.Payables;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.identity.ActingAs;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.PayeeAccount;
import cn.yujiang.subsidy.PaymentDue;
import cn.yujiang.testing.Database;
import cn.yujiang.testing.Databases;
import cn.yujiang.testing.Engine;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * F1 and F2 for money: a bank's reply is confirmed on the page of the real server on MySQL, and in the middle of it the server, in every
 * second round the database, is ended the hard way. Then both are started again and the booking goes on from the page. What the page had
 * said to be booked must be there, and no line twice. The script around this proves books and trail afterwards.
 */
public final class KillStorm {

    private static final int ROUNDS = Integer.getInteger("rounds", 20);
    private static final int CLAIMS = 40;
    private static final int PAYEES = 50;
    private static final long SEED = Long.getLong("seed", 20_261_126L);
    private static final String CSV = "example-csv-gbk";

    private record Round(String batch, long batchId, byte[] reply) {}

    private final Random random = new Random(SEED);
    private final Database database;
    private final JdbcClient jdbc;
    private final List<Round> rounds = new ArrayList<>();
    private int lost;
    private int seenUnfinished;

    private KillStorm(Database database) {
        this.database = database;
        this.jdbc = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    public static void main(String[] arguments) throws Exception {
        var storm = new KillStorm(Databases.fresh(Engine.MYSQL));
        storm.database.migrate();
        RunningServer server = RunningServer.folderOf("storm", RunningServer.environment(storm.database));
        storm.prepare(server.folder());
        server.launch();
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright)) {
            for (int i = 0; i < ROUNDS; i++) {
                storm.round(i, server, browser);
            }
        }
        server.close();
        storm.prove(server.folder());
    }

    /** Claims, debts, released batches and the bank's replies, made by the product's own services with the server's keys. */
    private void prepare(Path folder) {
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(Yujiang.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--yujiang.audit.roots=" + folder.resolve("data/audit-roots.tsv"),
                        "--yujiang.demo.keys=" + folder.resolve("data/demo-keys"),
                        "--yujiang.demo.date-file=" + folder.resolve("data/demo-date"))) {
            ActingAs acting = product.getBean(ActingAs.class);
            long fund = acting.as("caiwu", () -> product.getBean(Funds.class)
                    .create(new Funds.NewFund("风暴资金", "就业补助资金", "140900", 2026, Money.ofYuan(100_000_000))));
            for (int i = 0; i < ROUNDS; i++) {
                for (int c = 0; c < CLAIMS; c++) {
                    owe(product, claim());
                }
                rounds.add(released(product, acting, fund));
            }
        }
        System.out.printf("%d batches of %d lines%n", ROUNDS, CLAIMS * PAYEES);
    }

    private long claim() {
        long id = Ids.next();
        jdbc.sql("""
                        insert into claim (id, claim_no, rule_id, rule_title, fund, pack_hash, payee, applicant_id, cohort_id,
                          division_code, state, submission, total_fen, paid_persons, created_by, submitted_by,
                          first_reviewer_id, second_reviewer_id, approver_id, account_name, bank_name, version)
                        select :id, :no, 'STORM', '风暴', '就业补助资金', 'h', 'TRAINEE', k.body_id, k.id, '140902', 'APPROVED', 1,
                          :total, :persons, 9, 9, 10, 11, 12, '', '', 0 from cohort k where k.state = 'COMPLETED'
                          and k.division_code = '140902' limit 1""")
                .param("id", id)
                .param("no", "ST" + id)
                .param("total", PAYEES * 100L)
                .param("persons", PAYEES)
                .update();
        return id;
    }

    private static void owe(ConfigurableApplicationContext product, long claim) {
        List<PaymentDue.Payee> payees = IntStream.range(0, PAYEES)
                .mapToObj(n -> new PaymentDue.Payee(
                        new Party(Party.Kind.PERSON, n + 1L, "学员" + n),
                        new PayeeAccount("学员" + n, "", "622848%010d".formatted(n)),
                        Money.ofYuan(1),
                        Money.ZERO))
                .toList();
        var due = new PaymentDue(
                new Obligation(Obligation.Kind.CLAIM, claim), "ST" + claim, "140902", "就业补助资金", payees);
        new TransactionTemplate(product.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> product.publishEvent(due));
    }

    private Round released(ConfigurableApplicationContext product, ActingAs acting, long fund) {
        PaymentBatches batches = product.getBean(PaymentBatches.class);
        long batch = acting.as("caiwu", () -> {
            List<Long> debts =
                    product.getBean(Payables.class).ids(new Payables.Filter("", "", PayableState.OPEN));
            return Ids.parse(batches.make(new PaymentBatches.NewBatch(fund, debts, List.of(), "", key())))
                    .orElseThrow();
        });
        acting.as("caiwu2", () -> batches.release(batch, batches.get(batch).version(), key()));
        BankFiles.BankFile file =
                acting.as("caiwu", () -> product.getBean(BankFiles.class).export(batch, CSV));
        return new Round(
                "payments/batches/" + Ids.toText(batch), batch, BankReply.csv(BankReply.accepting(file)));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void round(int number, RunningServer server, Browser browser) throws Exception {
        Round round = rounds.get(number);
        boolean killDatabase = number % 2 == 1;
        long told;
        Desk desk = Desk.desktop(server, browser, "caiwu");
        upload(desk, round);
        desk.fill("凭证号", "PZ-" + number).click("确认入账");
        long from = random.nextInt(4) * 500L;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (told(desk) < from && System.nanoTime() < until) {
            pause(20);
        }
        pause(random.nextInt(1_000));
        told = told(desk);
        if (killDatabase) {
            StormDatabase.kill();
        } else {
            server.kill();
        }
        desk.page().context().close();
        if (killDatabase) {
            StormDatabase.restart(database);
        } else {
            server.launch();
        }
        long kept = booked(round);
        if (kept < told) {
            lost++;
        }
        String how = finish(server, browser, round);
        System.out.printf(
                "round %2d: %s killed, page said %d, books have %d, %s, finished with %d%n",
                number, killDatabase ? "database" : "server", told, kept, how, booked(round));
    }

    private static void upload(Desk desk, Round round) {
        desk.open(round.batch).click("上传银行回盘");
        desk.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("reply.csv", "text/csv", round.reply));
        desk.page().locator("#reply-summary").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    /** How many lines the page has said to be booked. */
    private static long told(Desk desk) {
        String text = desk.page().locator("body").innerText();
        var progress = java.util.regex.Pattern.compile("已入账 ([\\d,]+) / ").matcher(text);
        var done = java.util.regex.Pattern.compile("入账完成，本次 ([\\d,]+) 笔").matcher(text);
        String said = done.find() ? done.group(1) : progress.find() ? progress.group(1) : "0";
        return Long.parseLong(said.replace(",", ""));
    }

    /** @return how the batch came to its end */
    private String finish(RunningServer server, Browser browser, Round round) {
        try (var desk = Desk.desktop(server, browser, "caiwu")) {
            desk.open(round.batch).sees("批次明细");
            String how = "had finished";
            if (desk.page().getByText("继续入账").count() > 0) {
                seenUnfinished++;
                how = "resumed";
                desk.click("继续入账");
            } else if (desk.page().getByText("已办结").count() == 0) {
                how = "answered again";
                upload(desk, round);
                desk.fill("凭证号", "PZ-again").click("确认入账");
                desk.page()
                        .locator("#reply-done")
                        .waitFor(new Locator.WaitForOptions().setTimeout(180_000));
                desk.click("关闭");
            }
            desk.page()
                    .getByText("已办结")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(180_000));
            return how;
        }
    }

    private long booked(Round round) {
        return jdbc.sql("select count(*) from payment where batch_id = :id and state = 'RECORDED'")
                .param("id", round.batchId)
                .query(Long.class)
                .single();
    }

    private static void pause(long milliseconds) throws InterruptedException {
        new CountDownLatch(1).await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Leaves behind what the script needs for the proofs of the command line, and waits until it has made them. */
    private void prove(Path folder) throws Exception {
        long twice = jdbc.sql("select count(*) from (select line_id from payment group by line_id having count(*) > 1) x")
                .query(Long.class)
                .single();
        long payments =
                jdbc.sql("select count(*) from payment").query(Long.class).single();
        System.out.printf(
                "%d rounds, %d payments, told but lost %d, paid twice %d, resumed from the page %d%n",
                ROUNDS, payments, lost, twice, seenUnfinished);
        boolean verified = command(folder, "ledger") & command(folder, "audit");
        boolean good = lost == 0 && twice == 0 && payments == (long) ROUNDS * CLAIMS * PAYEES && verified;
        System.out.println(good ? "nothing lost, nothing twice" : "FAILED");
        System.exit(good ? 0 : 1);
    }

    /** {@code ./run ledger verify} and {@code ./run audit verify} over the database of the storm. */
    private boolean command(Path folder, String what) throws Exception {
        var process = new ProcessBuilder("./run", what, "verify").inheritIO();
        process.environment().putAll(RunningServer.environment(database));
        process.environment().put("YUJIANG_AUDIT_ROOTS", folder.resolve("data/audit-roots.tsv").toString());
        Files.createDirectories(folder);
        return process.start().waitFor() == 0;
    }
}
