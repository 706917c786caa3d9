package cn.yujiang.subsidy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.FileOwner;
import cn.yujiang.documents.NewFile;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.documents.StoredFiles;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimPapers;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PaperService implements ClaimPapers {

    private static final Set<FileKind> KINDS = EnumSet.of(FileKind.PDF, FileKind.JPG, FileKind.PNG);

    private final ClaimAccess access;
    private final ClaimWorkflow workflow;
    private final Checklist checklist;
    private final PaperStore store;
    private final StoredFiles files;
    private final CohortDirectory cohorts;
    private final ClaimSubjects subjects;
    private final PolicyCatalogue policies;
    private final AuditTrail audit;
    private final CurrentActor currentActor;

    PaperService(
            ClaimAccess access,
            ClaimWorkflow workflow,
            Checklist checklist,
            PaperStore store,
            StoredFiles files,
            CohortDirectory cohorts,
            ClaimSubjects subjects,
            PolicyCatalogue policies,
            AuditTrail audit,
            CurrentActor currentActor) {
        this.access = access;
        this.workflow = workflow;
        this.checklist = checklist;
        this.store = store;
        this.files = files;
        this.cohorts = cohorts;
        this.subjects = subjects;
        this.policies = policies;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Paper> of(long claimId) {
        return papers(access.entity(claimId));
    }

    private List<Paper> papers(ClaimEntity claim) {
        Map<Long, StoredFile> stored =
                files.of(owner(claim.getId())).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
        Map<String, List<Version>> versions = store.of(claim.getId()).stream()
                .collect(Collectors.groupingBy(
                        PaperStore.Row::paper,
                        Collectors.mapping(
                                row -> version(row, Objects.requireNonNull(stored.get(row.fileId()))),
                                Collectors.toList())));
        return checklist.of(rule(claim.ruleId()), subjects.of(claim), claim.applicantId(), versions);
    }

    private static Version version(PaperStore.Row row, StoredFile file) {
        return new Version(
                file.id(),
                file.displayName(),
                file.size(),
                file.sha256(),
                file.uploadedAt(),
                file.uploadedBy(),
                row.frozenIn(),
                row.current());
    }

    private RuleInfo rule(String ruleId) {
        return policies.rule(ruleId).orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", ruleId)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Paper> ofClass(long cohortId, String ruleId) {
        Cohort cohort = cohorts.inScope(cohortId);
        RuleInfo rule = rule(ruleId);
        Long evaluator = cohort.plan().evaluatorId();
        long applicant =
                rule.payee() == PayeeKind.EVALUATOR && evaluator != null ? evaluator.longValue() : cohort.bodyId();
        return checklist.of(rule, new ClaimSubject.OfClass(cohort), applicant, Map.of());
    }

    @Override
    @Transactional
    public void attach(long claimId, Upload upload) {
        ClaimEntity claim = access.entity(claimId);
        workflow.require(claim, ClaimAction.SUBMIT);
        if (!rule(claim.ruleId()).evidence().contains(upload.paper())) {
            throw new RejectedException(Rejection.of("PAPER_NOT_ASKED", upload.paper()));
        }
        if (FileKind.of(upload.content()).filter(KINDS::contains).isEmpty() && upload.content().length > 0) {
            throw new RejectedException(Rejection.of("PAPER_KIND"));
        }
        StoredFile file = files.store(new NewFile(
                owner(claimId),
                upload.fileName(),
                upload.content(),
                currentActor.require().displayName()));
        store.insert(claimId, file.id(), upload.paper());
        Long replaces = upload.replaces();
        if (replaces != null) {
            replace(claimId, row(claimId, replaces), file.id());
        }
        record(claim, "ATTACH", Map.of("paper", upload.paper(), "sha256", file.sha256()));
    }

    /** What was handed in stays; what was not is simply exchanged. */
    private void replace(long claimId, PaperStore.Row old, long by) {
        if (old.frozenIn() == null) {
            store.delete(old.fileId());
            files.remove(owner(claimId), old.fileId());
        } else {
            store.replaced(old.fileId(), by);
        }
    }

    private PaperStore.Row row(long claimId, long fileId) {
        return store.of(claimId).stream()
                .filter(row -> row.fileId() == fileId && row.current())
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    @Override
    @Transactional
    public void remove(long claimId, long fileId) {
        ClaimEntity claim = access.entity(claimId);
        workflow.require(claim, ClaimAction.SUBMIT);
        PaperStore.Row row = row(claimId, fileId);
        if (row.frozenIn() != null) {
            throw new RejectedException(Rejection.of("PAPER_FROZEN", row.frozenIn()));
        }
        store.delete(fileId);
        files.remove(owner(claimId), fileId);
        record(claim, "DETACH", Map.of("paper", row.paper()));
    }

    @Override
    @Transactional(readOnly = true)
    public Content open(long claimId, long fileId) {
        access.entity(claimId);
        StoredFile file = files.find(owner(claimId), fileId).orElseThrow(PaperService::notFound);
        byte[] bytes = files.content(owner(claimId), fileId).orElseThrow(PaperService::notFound);
        return new Content(file.fileName(), file.kind().mediaType(), bytes);
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of("NOT_FOUND"));
    }

    private static FileOwner owner(long claimId) {
        return new FileOwner("claim", claimId);
    }

    private void record(ClaimEntity claim, String action, Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "subsidy:" + claim.divisionCode(), action, "claim", claim.getId(), null, null, null, facts));
    }
}
