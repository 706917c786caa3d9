package cn.yujiang.attendance.application;

import cn.yujiang.attendance.OnlineHours;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.documents.ImportProgress;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class OnlineService implements OnlineHours {

    private static final int MAX_PLATFORM = 60;

    /** Rows of one transaction: others get their turn in between, and a power cut costs no more than these. */
    private static final int PART = 1_000;

    private final OnlineStore store;
    private final OnlineImportStore imports;
    private final OnlineDeskService desk;
    private final CohortDirectory cohorts;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    OnlineService(
            OnlineStore store,
            OnlineImportStore imports,
            OnlineDeskService desk,
            CohortDirectory cohorts,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.imports = imports;
        this.desk = desk;
        this.cohorts = cohorts;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Record> list(long cohortId, int offset, int limit) {
        cohorts.inScope(cohortId);
        return store.of(cohortId, offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(long cohortId) {
        cohorts.inScope(cohortId);
        return store.count(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Import> imports(long cohortId) {
        cohorts.inScope(cohortId);
        return imports.of(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> preview(long cohortId, List<Row> rows) {
        Cohort cohort = cohorts.inScope(cohortId);
        desk.requireOpen(cohortId);
        return desk.preview(desk.run(cohort), rows);
    }

    @Override
    public List<RowOutcome> add(long cohortId, File file, ImportProgress progress) {
        Cohort cohort = cohorts.inScope(cohortId);
        desk.requireOpen(cohortId);
        String platform = file.source().platform();
        if (platform.isBlank() || platform.length() > MAX_PLATFORM) {
            throw new RejectedException(Rejection.onField("platform", "PLATFORM_MISSING", MAX_PLATFORM));
        }
        String hash = file.source().fileHash();
        if (!imports.start(cohortId, hash)) {
            throw new RejectedException(Rejection.of("ONLINE_IMPORT_RUNNING"));
        }
        try {
            return inParts(cohort, file, begin(cohortId, file), progress);
        } finally {
            imports.stop(cohortId, hash);
        }
    }

    private long begin(long cohortId, File file) {
        int total = file.rows().size() + file.unreadable().size();
        String user = currentActor.require().displayName();
        return Objects.requireNonNull(
                transaction.execute(status -> imports.begin(cohortId, file.source(), total, user, clock.now())));
    }

    private List<RowOutcome> inParts(Cohort cohort, File file, long importId, ImportProgress progress) {
        var origin =
                new OnlineStore.Origin(file.source().platform(), file.source().fileHash(), importId, null);
        OnlineRun run = desk.run(cohort);
        List<Row> rows = file.rows();
        int total = rows.size();
        var outcomes = new ArrayList<RowOutcome>(total);
        int from = 0;
        do {
            List<RowOutcome> unreadable = from == 0 ? file.unreadable() : List.of();
            int to = Math.min(total, from + PART);
            outcomes.addAll(desk.take(cohort.id(), run, origin, rows.subList(from, to), unreadable));
            from = to;
            progress.at(from, total);
        } while (from < total);
        transaction.executeWithoutResult(status -> finish(cohort, file, importId, outcomes));
        return outcomes;
    }

    private void finish(Cohort cohort, File file, long importId, List<RowOutcome> outcomes) {
        imports.finish(importId, clock.now());
        long taken = outcomes.stream()
                .filter(outcome -> outcome.taken() && !outcome.again())
                .count();
        audit.record(new AuditTrail.Entry(
                "attendance:" + cohort.divisionCode(),
                "ONLINE_HOURS",
                "cohort",
                cohort.id(),
                null,
                null,
                null,
                Map.of(
                        "platform",
                        file.source().platform(),
                        "file",
                        file.source().fileHash(),
                        "rows",
                        Long.toString(taken))));
    }
}
