package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.BankReplies;
import cn.yujiang.disbursement.BatchLineView;
import cn.yujiang.disbursement.application.BatchLineStore.Line;
import cn.yujiang.disbursement.application.BatchStore.Head;
import cn.yujiang.disbursement.application.ReplyStore.Reply;
import cn.yujiang.disbursement.application.ReplyStore.Said;
import cn.yujiang.disbursement.application.ReplyStore.State;
import cn.yujiang.disbursement.domain.BankLayout;
import cn.yujiang.disbursement.domain.ReplyCheck;
import cn.yujiang.disbursement.domain.ReplyTable;
import cn.yujiang.disbursement.domain.VoucherNumber;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks a reply through and writes down what its clean lines say; booking is {@link ReplyBooking}'s. */
@Service
class ReplyService implements BankReplies {

    private static final int MOST_REASON = 500;

    private final BatchStore batches;
    private final BatchLineStore lines;
    private final PayableStore payables;
    private final ReplyStore replies;
    private final ReplyBooking booking;
    private final LayoutFolder layouts;
    private final BankText files;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ReplyService(
            BatchStore batches,
            BatchLineStore lines,
            PayableStore payables,
            ReplyStore replies,
            ReplyBooking booking,
            LayoutFolder layouts,
            BankText files,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.batches = batches;
        this.lines = lines;
        this.payables = payables;
        this.replies = replies;
        this.booking = booking;
        this.layouts = layouts;
        this.files = files;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Report check(long batchId, String layoutId, byte[] file) {
        Head batch = batches.find(batchId, scope());
        if (!batch.state().awaitsOutcome()) {
            throw new RejectedException(Rejection.of("BATCH_STATE", batch.batchNo()));
        }
        BankLayout.Reply layout = layouts.find(layoutId, batch.divisionCode())
                .orElseThrow(() -> new RejectedException(Rejection.of("LAYOUT_UNKNOWN", layoutId)))
                .reply();
        ReplyTable table = ReplyTable.read(files.read(file, layout.table()), layout);
        List<Line> all = lines.all(batchId).stream()
                .filter(line -> line.transfer().isPositive())
                .toList();
        ReplyCheck.Result result =
                new ReplyCheck(layout, batch.batchNo(), expected(batch, all), Masking::bankAccount).compare(table);
        String sha256 = Sha256.hex(file);
        var findings = new ArrayList<Finding>();
        if (replies.known(batchId, sha256)) {
            findings.add(new Finding(0, Difference.SAME_FILE, "", "", ""));
        }
        result.findings().forEach(found -> findings.add(finding(found)));
        return keep(
                batch, layoutId, sha256, new Report(Ids.next(), outcomes(result, all), List.copyOf(findings)), result);
    }

    private List<ReplyCheck.Expected> expected(Head batch, List<Line> all) {
        return all.stream()
                .map(line -> new ReplyCheck.Expected(
                        line.id(),
                        BatchLineView.reference(batch.batchNo(), line.lineNo()),
                        payables.account(line.payableId(), line.accountSealed()),
                        line.transfer(),
                        line.open()))
                .toList();
    }

    private static Finding finding(ReplyCheck.Finding found) {
        return new Finding(
                found.row(),
                Difference.valueOf(found.problem().name()),
                found.reference(),
                found.expected(),
                found.found());
    }

    private static List<Outcome> outcomes(ReplyCheck.Result result, List<Line> all) {
        Map<Long, Line> byId = all.stream().collect(Collectors.toMap(Line::id, Function.identity()));
        return result.verdicts().stream()
                .map(verdict -> new Outcome(
                        verdict.line().reference(),
                        Objects.requireNonNull(byId.get(verdict.line().id())).partyName(),
                        verdict.line().amount(),
                        verdict.success(),
                        verdict.reason()))
                .toList();
    }

    private Report keep(Head batch, String layoutId, String sha256, Report report, ReplyCheck.Result result) {
        List<Said> said = result.verdicts().stream()
                .map(verdict -> new Said(verdict.line().id(), verdict.success(), shortened(verdict.reason())))
                .toList();
        replies.insert(
                new ReplyStore.NewReply(
                        report.replyId(),
                        batch.id(),
                        layoutId,
                        sha256,
                        (report.bookable() ? State.CHECKED : State.STOPPED).name(),
                        said.size(),
                        currentActor.require().id(),
                        Search.utc(clock.now())),
                report.bookable() ? said : List.of());
        return report;
    }

    private static String shortened(String reason) {
        return reason.length() <= MOST_REASON ? reason : reason.substring(0, MOST_REASON);
    }

    @Override
    public int confirm(long replyId, String voucherNo, Progress progress) {
        Reply reply = replies.find(replyId, scope());
        return switch (reply.state()) {
            case STOPPED -> throw new RejectedException(Rejection.of("REPLY_STOPPED"));
            case DONE -> 0;
            case CHECKED ->
                booking.confirm(reply, VoucherNumber.parse(voucherNo).text(), progress);
            case CONFIRMED -> booking.confirm(reply, Objects.requireNonNull(reply.voucherNo()), progress);
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Unfinished> unfinished(long batchId) {
        return replies.unfinished(batches.find(batchId, scope()).id())
                .map(reply -> new Unfinished(reply.id(), reply.lineCount(), replies.left(reply.id())));
    }

    private String scope() {
        return currentActor.require().scope().divisionPattern();
    }
}
