package cn.yujiang.disbursement;

import static cn.yujiang.disbursement.BatchesTest.refusal;
import static cn.yujiang.disbursement.PaymentSlice.FINANCE;
import static cn.yujiang.disbursement.PaymentSlice.RELEASER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yujiang.disbursement.BankReplies.Difference;
import cn.yujiang.disbursement.BankReplies.Finding;
import cn.yujiang.disbursement.BankReplies.Report;
import cn.yujiang.documents.SheetReader;
import cn.yujiang.documents.SheetWriter;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.Sha256;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.PaymentDue;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.Parallel;
import cn.yujiang.testing.ServiceContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file to the bank, and everything that can be wrong with the file that comes back. */
class BankFilesTest {

    private static final String CSV = "example-csv-gbk";
    private static final String XLSX = "example-xlsx-fen";
    private static final Charset GBK = Charset.forName("GBK");

    private static long released(PaymentSlice slice, long fund, long... claims) {
        long batch = slice.make(FINANCE, fund, claims);
        slice.release(RELEASER, batch);
        return batch;
    }

    private static BankFiles.BankFile export(PaymentSlice slice, long batch, String layout) {
        return ServiceContext.as(FINANCE, () -> slice.bean(BankFiles.class).export(batch, layout));
    }

    private static Report check(PaymentSlice slice, long batch, byte[] file) {
        return ServiceContext.as(FINANCE, () -> slice.bean(BankReplies.class).check(batch, CSV, file));
    }

    private static int confirm(PaymentSlice slice, Report report) {
        return ServiceContext.as(FINANCE, () -> slice.bean(BankReplies.class)
                .confirm(report.replyId(), "记-77", BankReplies.Progress.NONE));
    }

    private static List<Difference> differences(Report report) {
        return report.findings().stream().map(Finding::difference).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theFileNamesEveryTransferAndIsRemembered(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("1000.00");
        long draft = slice.make(FINANCE, fund, slice.claim("10.50"), slice.trainees(2, Money.ofYuan(3)));
        assertThat(refusal(() -> export(slice, draft, CSV)).code()).isEqualTo("BATCH_STATE");
        slice.release(RELEASER, draft);
        BankFiles.BankFile file = export(slice, draft, CSV);
        String no = slice.batch(draft).batchNo();
        String[] rows = new String(file.content(), GBK).split("\r\n");
        assertThat(rows[0]).isEqualTo("序号,业务参考号,收款人户名,收款人账号,收款人开户行,金额(元),用途");
        assertThat(rows[1]).isEqualTo("1," + no + "-00001,育才学校," + PaymentSlice.ACCOUNT + ",忻州农商行,10.50,职业培训补贴");
        assertThat(rows[4]).isEqualTo("合计,3,16.50");
        assertThat(file.lines()).isEqualTo(3);
        assertThat(file.sum()).isEqualTo(Money.parseYuan("16.50"));
        assertThat(slice.batch(draft).state()).isEqualTo(BatchState.EXPORTED);
        assertThat(ServiceContext.as(FINANCE, () -> slice.bean(BankFiles.class).sent(draft)))
                .singleElement()
                .satisfies(sent -> assertThat(sent.sha256()).isEqualTo(Sha256.hex(file.content())));
        assertThat(slice.jdbc()
                        .sql("select reason from audit_event where action = 'BANK_FILE_EXPORTED' and object_id = :id")
                        .param("id", draft)
                        .query(String.class)
                        .single())
                .isEqualTo("for payment");
        assertThat(refusal(() -> slice.run(FINANCE, () -> slice.batches()
                                .cancel(draft, "文件已经导出", slice.batch(draft).version())))
                        .code())
                .isEqualTo("BATCH_EXPORTED");
    }

    @ParameterizedTest
    @EnumSource
    void aWorkbookHasFenAndTotalsFirst(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long batch = released(slice, slice.fund("100.00"), slice.claim("10.50"));
        BankFiles.BankFile file = export(slice, batch, XLSX);
        var rows = new ArrayList<String>();
        slice.bean(SheetReader.class)
                .read(
                        file.content(),
                        100,
                        row -> rows.add(row.cells().stream()
                                .map(cn.yujiang.documents.SheetCell::shown)
                                .toList()
                                .toString()));
        String no = slice.batch(batch).batchNo();
        assertThat(rows.get(0)).isEqualTo("[" + no + ", 1, 1050]");
        assertThat(rows.get(2))
                .isEqualTo("[" + no + ", " + no + "-00001, 育才学校, " + PaymentSlice.ACCOUNT + ", 忻州农商行, 1050, CNY]");
    }

    /** A name that a spreadsheet program would compute, and one the bank's charset cannot write. */
    @ParameterizedTest
    @EnumSource
    void namesAreNeitherComputedNorMutilated(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long batch = released(slice, slice.fund("100.00"), named(slice, "=cmd|' /C calc'!A0", 501));
        assertThat(new String(export(slice, batch, CSV).content(), GBK)).contains(",'=cmd|' /C calc'!A0,");
        long rare = released(slice, slice.fund("100.00"), named(slice, "𠅤王", 502));
        var refused = refusal(() -> export(slice, rare, CSV));
        assertThat(refused.code()).isEqualTo("LAYOUT_CHARSET");
        assertThat(refused.args()).containsExactly("GBK", "𠅤王");
        assertThat(export(slice, rare, XLSX).lines()).isEqualTo(1);
    }

    private static long named(PaymentSlice slice, String name, long person) {
        long claim = slice.approved(Money.ofYuan(1), PaymentSlice.COUNTY, "TRAINEE");
        slice.publish(PaymentSlice.due(
                claim,
                PaymentSlice.COUNTY,
                List.of(new PaymentDue.Payee(
                        new Party(Party.Kind.PERSON, person, name),
                        PaymentSlice.account(name, "6228480000000001"),
                        Money.ofYuan(1),
                        Money.ZERO))));
        return claim;
    }

    @ParameterizedTest
    @EnumSource
    void aReplyIsShownFirstAndBookedWhenConfirmed(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("1000.00");
        long paid = slice.claim("10.50");
        long failing = slice.claim("20.00");
        long batch = released(slice, fund, paid, failing);
        var rows = BankReply.accepting(export(slice, batch, CSV));
        rows.set(1, rows.get(1).failure("账号已销户"));
        byte[] file = BankReply.csv(rows);
        Report report = check(slice, batch, file);
        assertThat(report.findings()).isEmpty();
        assertThat(report.outcomes())
                .extracting(BankReplies.Outcome::success, BankReplies.Outcome::reason)
                .containsExactly(tuple(true, ""), tuple(false, "账号已销户"));
        assertThat(slice.state(paid)).as("nothing is booked yet").isEqualTo(ClaimState.APPROVED);

        assertThat(confirm(slice, report)).isEqualTo(2);
        assertThat(confirm(slice, report)).as("again").isZero();
        assertThat(slice.state(paid)).isEqualTo(ClaimState.PAID);
        assertThat(slice.state(failing)).isEqualTo(ClaimState.PAYMENT_FAILED);
        assertThat(slice.view(fund).paid()).isEqualTo(Money.parseYuan("10.50"));
        assertThat(slice.view(fund).committed()).isEqualTo(Money.ZERO);
        assertThat(slice.batch(batch).state()).isEqualTo(BatchState.CLOSED);
        assertThat(slice.verify().faults()).isEmpty();
        assertThat(refusal(() -> check(slice, batch, file)).code()).isEqualTo("BATCH_STATE");
    }

    @ParameterizedTest
    @EnumSource
    void everyDifferenceIsNamedAndItsLineLeftOpen(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("1000.00");
        long batch = released(slice, fund, slice.trainees(9, Money.parseYuan("1.11")));
        long other = released(slice, fund, slice.claim("5.00"));
        var good = BankReply.accepting(export(slice, batch, CSV));
        var foreign = BankReply.accepting(export(slice, other, CSV)).getFirst();
        var rows = new ArrayList<>(List.of(
                good.get(0),
                good.get(1).withAmount("1.12"),
                good.get(2).withAccount("6228480000009999"),
                good.get(3),
                good.get(3),
                good.get(4).withReference("NOBODY"),
                foreign,
                new BankReply.Row(good.get(5).reference(), good.get(5).account(), "1.11", "处理中", ""),
                good.get(6).withAmount("1.1100")));
        Report report = check(slice, batch, BankReply.csv(rows));
        assertThat(report.outcomes())
                .extracting(BankReplies.Outcome::reference)
                .containsExactly(good.get(0).reference(), good.get(6).reference());
        assertThat(report.findings())
                .extracting(Finding::row, Finding::difference)
                .contains(
                        tuple(3, Difference.AMOUNT),
                        tuple(4, Difference.ACCOUNT),
                        tuple(5, Difference.REPEATED_LINE),
                        tuple(6, Difference.REPEATED_LINE),
                        tuple(7, Difference.UNKNOWN_REFERENCE),
                        tuple(8, Difference.OTHER_BATCH),
                        tuple(9, Difference.RESULT));
        assertThat(report.findings())
                .filteredOn(finding -> finding.difference() == Difference.MISSING)
                .extracting(Finding::reference)
                .containsExactly(
                        good.get(4).reference(),
                        good.get(7).reference(),
                        good.get(8).reference());
        assertThat(report.findings().toString())
                .as("accounts are masked")
                .doesNotContain("6228480000009999")
                .contains("9999");
        assertThat(confirm(slice, report)).isEqualTo(2);
        assertThat(slice.batch(batch).waiting()).isEqualTo(7);
        assertThat(slice.verify().faults()).isEmpty();

        byte[] rest = BankReply.csv(good.subList(0, 3));
        Report second = check(slice, batch, rest);
        assertThat(differences(second)).contains(Difference.DECIDED, Difference.MISSING);
        confirm(slice, second);
        assertThat(slice.batch(batch).waiting()).isEqualTo(5);
        Report again = check(slice, batch, rest);
        assertThat(differences(again)).contains(Difference.SAME_FILE);
        assertThat(refusal(() -> confirm(slice, again)).code()).isEqualTo("REPLY_STOPPED");
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatContradictsItselfOrIsNoReplyIsRefused(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long batch = released(slice, slice.fund("100.00"), slice.claim("5.00"));
        var rows = BankReply.accepting(export(slice, batch, CSV));
        Report wrong = check(slice, batch, BankReply.csv(rows, 1, 501));
        assertThat(differences(wrong)).containsExactly(Difference.TOTALS);
        assertThat(wrong.bookable()).isFalse();
        assertThat(refusal(() -> confirm(slice, wrong)).code()).isEqualTo("REPLY_STOPPED");
        byte[] workbook = slice.bean(SheetWriter.class).write("x", List.of("a"), Stream.of(List.of("b")));
        assertThat(refusal(() -> check(slice, batch, workbook)).code()).isEqualTo("REPLY_KIND");
        assertThat(refusal(() -> check(slice, batch, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                        .code())
                .isEqualTo("REPLY_KIND");
        assertThat(refusal(() -> check(slice, batch, new byte[] {(byte) 0xFF, (byte) 0xFF, 1}))
                        .code())
                .isEqualTo("REPLY_ENCODING");
        assertThat(refusal(() -> check(slice, batch, "a,b\r\nc,d".getBytes(GBK)))
                        .code())
                .isEqualTo("REPLY_COLUMN");
        assertThat(refusal(() -> check(slice, batch, BankReply.csv(List.of()))).code())
                .isEqualTo("REPLY_EMPTY");
        assertThat(slice.batch(batch).waiting()).isEqualTo(1);
    }

    /** Confirmed from two desks at once: every line has one effect. */
    @ParameterizedTest
    @EnumSource
    void aReplyConfirmedTwiceAtOnceIsBookedOnce(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("10000.00");
        long batch = released(slice, fund, slice.trainees(1_200, Money.ofYuan(1)));
        Report report = check(slice, batch, BankReply.csv(BankReply.accepting(export(slice, batch, CSV))));
        List<Integer> booked = Parallel.run(4, thread -> () -> confirm(slice, report));
        assertThat(booked.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1_200);
        assertThat(slice.view(fund).paid()).isEqualTo(Money.ofYuan(1_200));
        assertThat(slice.batch(batch).state()).isEqualTo(BatchState.CLOSED);
        assertThat(slice.verify().faults()).isEmpty();
    }

    /** The process ends between two chunks: what was booked stays, the rest is found again and booked once. */
    @ParameterizedTest
    @EnumSource
    void anInterruptedBookingGoesOnWhereItStopped(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("10000.00");
        long claim = slice.trainees(1_200, Money.ofYuan(1));
        long batch = released(slice, fund, claim);
        Report report = check(slice, batch, BankReply.csv(BankReply.accepting(export(slice, batch, CSV))));
        var replies = slice.bean(BankReplies.class);
        try {
            ServiceContext.as(
                    FINANCE,
                    () -> replies.confirm(report.replyId(), "记-78", (done, total) -> {
                        throw new IllegalStateException("power cut after " + done);
                    }));
        } catch (IllegalStateException cut) {
            assertThat(cut).hasMessage("power cut after 500");
        }
        assertThat(slice.verify().faults()).isEmpty();
        assertThat(slice.state(claim)).isEqualTo(ClaimState.APPROVED);
        var left = ServiceContext.as(FINANCE, () -> replies.unfinished(batch)).orElseThrow();
        assertThat(left.left()).isEqualTo(700);
        assertThat(ServiceContext.as(FINANCE, () -> replies.confirm(left.replyId(), "", BankReplies.Progress.NONE)))
                .isEqualTo(700);
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAID);
        assertThat(slice.view(fund).paid()).isEqualTo(Money.ofYuan(1_200));
        assertThat(ServiceContext.as(FINANCE, () -> replies.unfinished(batch))).isEmpty();
        assertThat(slice.verify().faults()).isEmpty();
    }
}
