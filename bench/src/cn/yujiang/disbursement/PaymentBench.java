package cn.yujiang.disbursement;

import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** One batch of many lines on one budget against a real server: made, released, sent, answered, booked; then the books are proved. */
public final class PaymentBench {

    private static final int CLAIMS = Integer.getInteger("claims", 1_000);
    private static final int PAYEES = Integer.getInteger("payees", 50);
    private static final String CSV = "example-csv-gbk";

    private PaymentBench() {}

    public static void main(String[] arguments) {
        Engine engine = Engine.valueOf(arguments.length == 0 ? "MYSQL" : arguments[0].toUpperCase(Locale.ROOT));
        PaymentSlice slice = PaymentSlice.on(engine);
        int lines = CLAIMS * PAYEES;
        long[] claims = new long[CLAIMS];
        for (int i = 0; i < CLAIMS; i++) {
            claims[i] = slice.trainees(PAYEES, Money.ofFen(18_000 + i));
        }
        Money total = Money.ofFen(java.util.stream.IntStream.range(0, CLAIMS)
                .mapToLong(i -> (18_000L + i) * PAYEES)
                .sum());
        long fund = slice.fund(total.toPlainYuan());
        List<Long> debts = slice.payables(claims);
        System.out.printf("%s, %d lines of %d claims%n", engine, lines, CLAIMS);

        double seconds = 0;
        String made = timed("make", lines, () -> ServiceContext.as(
                PaymentSlice.FINANCE,
                () -> slice.batches()
                        .make(new PaymentBatches.NewBatch(fund, debts, List.of(), "bench", PaymentSlice.key()))));
        seconds += last;
        long batch = Ids.parse(made).orElseThrow();
        timed("release", lines, () -> {
            slice.release(PaymentSlice.RELEASER, batch);
            return "";
        });
        seconds += last;
        BankFiles.BankFile file = timed("bank file", lines, () -> ServiceContext.as(
                PaymentSlice.FINANCE, () -> slice.bean(BankFiles.class).export(batch, CSV)));
        byte[] reply = BankReply.csv(BankReply.accepting(file));
        BankReplies replies = slice.bean(BankReplies.class);
        BankReplies.Report report = timed(
                "check reply",
                lines,
                () -> ServiceContext.as(PaymentSlice.FINANCE, () -> replies.check(batch, CSV, reply)));
        timed("confirm", lines, () -> ServiceContext.as(
                PaymentSlice.FINANCE,
                () -> replies.confirm(report.replyId(), "PZ-1", BankReplies.Progress.NONE)));
        seconds += last;
        System.out.printf(Locale.ROOT, "make + release + confirm: %.1f s, %.0f lines/s%n", seconds, lines / seconds);

        LedgerVerification.Report books = timed("prove the books", lines, slice::verify);
        boolean exact = books.intact()
                && slice.view(fund).paid().equals(total)
                && slice.view(fund).balance().isZero()
                && slice.batch(batch).state() == BatchState.CLOSED
                && slice.count("select count(*) from claim where id >= :id and state <> 'PAID'", claims[0]) == 0;
        books.faults().forEach(System.out::println);
        System.out.println(exact ? "books exact" : "BOOKS WRONG");
        System.exit(exact && lines / seconds >= 1_000 ? 0 : 1);
    }

    private static double last;

    private static <T> T timed(String what, int lines, Callable<T> work) {
        long start = System.nanoTime();
        try {
            T result = work.call();
            last = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%-16s %6.2f s  %,8.0f lines/s%n", what, last, lines / last);
            return result;
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        }
    }
}
