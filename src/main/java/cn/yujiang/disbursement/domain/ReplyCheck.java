package cn.yujiang.disbursement.domain;

import cn.yujiang.disbursement.domain.BankLayout.Reply;
import cn.yujiang.disbursement.domain.BankLayout.ReplyField;
import cn.yujiang.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compares the bank's answer with the batch. Whatever does not fit is named; only what fits in every cell counts. */
public final class ReplyCheck {

    /** What does not fit; the same words as the screens use. */
    public enum Problem {
        OTHER_BATCH,
        UNKNOWN_REFERENCE,
        REPEATED_LINE,
        AMOUNT,
        ACCOUNT,
        RESULT,
        DECIDED,
        MISSING,
        TOTALS
    }

    /** A line of the batch. @param account in full @param waiting it has no outcome yet */
    public record Expected(long id, String reference, String account, Money amount, boolean waiting) {}

    /** @param row 0 for the file as a whole */
    public record Finding(int row, Problem problem, String reference, String expected, String found) {}

    /** A clean line. */
    public record Verdict(Expected line, boolean success, String reason) {}

    /** What would be booked, and what does not fit. */
    public record Result(List<Verdict> verdicts, List<Finding> findings) {}

    private final Reply layout;
    private final Map<String, Expected> expected = new LinkedHashMap<>();
    private final String batchNo;
    private final UnaryOperator<String> mask;
    private final List<Finding> findings = new ArrayList<>();

    /** @param mask how an account may be shown */
    public ReplyCheck(Reply layout, String batchNo, List<Expected> lines, UnaryOperator<String> mask) {
        this.layout = layout;
        this.batchNo = batchNo;
        this.mask = mask;
        lines.forEach(line -> expected.put(line.reference, line));
    }

    public Result compare(ReplyTable reply) {
        Map<String, List<ReplyTable.Line>> byReference = new LinkedHashMap<>();
        reply.lines().forEach(line -> byReference
                .computeIfAbsent(line.cell(ReplyField.REFERENCE), reference -> new ArrayList<>())
                .add(line));
        var verdicts = new ArrayList<Verdict>();
        byReference.forEach((reference, lines) -> {
            if (lines.size() > 1) {
                lines.forEach(line -> find(line, Problem.REPEATED_LINE, "1", Integer.toString(lines.size())));
            } else {
                Verdict verdict = judge(lines.getFirst());
                if (verdict != null) {
                    verdicts.add(verdict);
                }
            }
        });
        expected.values().stream()
                .filter(line -> line.waiting && !byReference.containsKey(line.reference))
                .forEach(line ->
                        findings.add(new Finding(0, Problem.MISSING, line.reference, line.amount.toPlainYuan(), "")));
        totals(reply);
        return new Result(List.copyOf(verdicts), List.copyOf(findings));
    }

    private @Nullable Verdict judge(ReplyTable.Line line) {
        String reference = line.cell(ReplyField.REFERENCE);
        Expected wanted = expected.get(reference);
        if (wanted == null) {
            boolean other = reference.matches("PC\\d{6}-\\d{4}-\\d+-\\d+") && !reference.startsWith(batchNo + "-");
            find(line, other ? Problem.OTHER_BATCH : Problem.UNKNOWN_REFERENCE, batchNo, reference);
            return null;
        }
        int before = findings.size();
        if (!wanted.waiting) {
            find(line, Problem.DECIDED, "", "");
        }
        if (!wanted.amount.equals(line.amount())) {
            find(line, Problem.AMOUNT, wanted.amount.toPlainYuan(), line.cell(ReplyField.AMOUNT));
        }
        String account = line.cell(ReplyField.ACCOUNT);
        if (!wanted.account.equals(account)) {
            find(line, Problem.ACCOUNT, mask.apply(wanted.account), mask.apply(account));
        }
        String result = line.cell(ReplyField.RESULT);
        boolean success = layout.success().contains(result);
        if (!success && !layout.failure().contains(result)) {
            find(line, Problem.RESULT, String.join("、", layout.success()), result);
        }
        return findings.size() > before
                ? null
                : new Verdict(wanted, success, success ? "" : line.cell(ReplyField.REASON));
    }

    private void totals(ReplyTable reply) {
        ReplyTable.Totals total = reply.total();
        if (layout.totalLabel() == null) {
            return;
        }
        long fen = reply.lines().stream()
                .map(ReplyTable.Line::amount)
                .mapToLong(amount -> amount == null ? 0 : amount.fen())
                .sum();
        String real = reply.lines().size() + " / " + Money.ofFen(fen).toPlainYuan();
        String told = total == null ? "" : total.count() + " / " + total.sum();
        if (!real.equals(told)) {
            findings.add(new Finding(total == null ? 0 : total.row(), Problem.TOTALS, "", told, real));
        }
    }

    private void find(ReplyTable.Line line, Problem problem, String wanted, String found) {
        findings.add(new Finding(line.row(), problem, line.cell(ReplyField.REFERENCE), wanted, found));
    }
}
