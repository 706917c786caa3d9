package cn.yujiang.disbursement.application;

import cn.yujiang.audit.Idempotency;
import cn.yujiang.disbursement.BatchLineView;
import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.BatchView;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.disbursement.application.BatchStore.Head;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands on batches: who may see the batch, whether it is in the right state and unchanged, then the step itself. */
@Service
class BatchService implements PaymentBatches {

    private static final int MIN_REASON = 5;

    private final BatchStore batches;
    private final BatchMaking making;
    private final BatchRelease release;
    private final BatchUndo undo;
    private final BatchQueries queries;
    private final LineQueries lines;
    private final Idempotency idempotency;
    private final CurrentActor currentActor;

    BatchService(
            BatchStore batches,
            BatchMaking making,
            BatchRelease release,
            BatchUndo undo,
            BatchQueries queries,
            LineQueries lines,
            Idempotency idempotency,
            CurrentActor currentActor) {
        this.batches = batches;
        this.making = making;
        this.release = release;
        this.undo = undo;
        this.queries = queries;
        this.lines = lines;
        this.idempotency = idempotency;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(long fundId, List<Long> payables) {
        return making.preview(fundId, payables);
    }

    @Override
    @Transactional(readOnly = true)
    public Funding funding(List<Long> payables) {
        return making.funding(payables);
    }

    @Override
    public String make(NewBatch batch) {
        String debts = Sha256.hex(
                batch.payables().stream().distinct().sorted().toList().toString());
        return idempotency.once(
                batch.key(), "MAKE_BATCH:" + batch.fundId() + ":" + debts.substring(0, 16), () -> making.make(batch));
    }

    @Override
    @Transactional
    public void takeOut(long batchId, List<Long> lineIds, String reason, int version) {
        requireReason(reason);
        undo.takeOut(locked(batchId, version, Set.of(BatchState.DRAFT)), lineIds, reason.strip());
    }

    @Override
    @Transactional
    public void cancel(long batchId, String reason, int version) {
        requireReason(reason);
        undo.cancel(
                locked(batchId, version, Set.of(BatchState.DRAFT, BatchState.RELEASED, BatchState.EXPORTED)),
                reason.strip());
    }

    @Override
    public void release(long batchId, int version, String key) {
        idempotency.once(key, "RELEASE_BATCH:" + batchId, () -> {
            release.release(locked(batchId, version, Set.of(BatchState.DRAFT)));
            return Ids.toText(batchId);
        });
    }

    private Head locked(long batchId, int version, Set<BatchState> allowed) {
        Head head = batches.lock(batchId, pattern());
        if (!allowed.contains(head.state())) {
            throw new RejectedException(Rejection.of("BATCH_STATE", head.batchNo()));
        }
        if (head.version() != version) {
            throw new RejectedException(Rejection.of("BATCH_CHANGED", head.batchNo()));
        }
        return head;
    }

    private static void requireReason(String reason) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<BatchView> find(Filter filter, int offset, int limit) {
        return queries.find(filter, pattern(), offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        return queries.count(filter, pattern());
    }

    @Override
    @Transactional(readOnly = true)
    public BatchView get(long batchId) {
        return queries.get(batchId, pattern());
    }

    @Override
    @Transactional(readOnly = true)
    public List<BatchLineView> lines(long batchId, int offset, int limit) {
        return lines.page(queries.get(batchId, pattern()), offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int lineCount(long batchId) {
        return lines.count(queries.get(batchId, pattern()).id());
    }

    private String pattern() {
        return currentActor.require().scope().divisionPattern();
    }
}
