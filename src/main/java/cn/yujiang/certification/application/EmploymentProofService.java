package cn.yujiang.certification.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.certification.CertificateVerification.Proof;
import cn.yujiang.certification.Employment;
import cn.yujiang.certification.EmploymentProofs;
import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.NewFile;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EmploymentProofService implements EmploymentProofs {

    private static final Set<FileKind> KINDS = EnumSet.of(FileKind.PDF, FileKind.JPG, FileKind.PNG);

    private final EmploymentProofStore store;
    private final OutcomeStore outcomes;
    private final CohortDirectory cohorts;
    private final AuditTrail audit;
    private final CurrentActor currentActor;

    EmploymentProofService(
            EmploymentProofStore store,
            OutcomeStore outcomes,
            CohortDirectory cohorts,
            AuditTrail audit,
            CurrentActor currentActor) {
        this.store = store;
        this.outcomes = outcomes;
        this.cohorts = cohorts;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, List<Item>> of(long cohortId) {
        cohorts.inScope(cohortId);
        return store.ofCohort(cohortId);
    }

    @Override
    @Transactional
    public void add(long cohortId, long enrolmentId, Kind kind, Proof proof) {
        Cohort cohort = open(cohortId);
        Employment entry = entry(cohortId, enrolmentId);
        if (entry == null || !entry.employed()) {
            throw new RejectedException(Rejection.of("PROOF_WITHOUT_EMPLOYMENT"));
        }
        if (FileKind.of(proof.content()).filter(KINDS::contains).isEmpty()) {
            throw new RejectedException(Rejection.onField("proof", "EMPLOYMENT_PROOF_KIND"));
        }
        if (store.has(enrolmentId, Sha256.hex(proof.content()))) {
            throw new RejectedException(Rejection.onField("proof", "PROOF_TWICE"));
        }
        String by = currentActor.require().userName();
        StoredFile kept = store.add(
                cohortId,
                enrolmentId,
                kind,
                new NewFile(EmploymentProofStore.owner(enrolmentId), proof.fileName(), proof.content(), by));
        log(cohort, "EMPLOYMENT_PROOF", kept.sha256());
    }

    @Override
    @Transactional
    public void remove(long cohortId, long enrolmentId, long fileId) {
        Cohort cohort = open(cohortId);
        Employment entry = entry(cohortId, enrolmentId);
        if (entry != null && entry.verified()) {
            throw new RejectedException(Rejection.of("EMPLOYMENT_CHECKED"));
        }
        if (!store.remove(enrolmentId, fileId)) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        log(cohort, "EMPLOYMENT_PROOF_REMOVED", Long.toString(fileId));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> content(long cohortId, long enrolmentId, long fileId) {
        cohorts.inScope(cohortId);
        return member(cohortId, enrolmentId) ? store.content(enrolmentId, fileId) : Optional.empty();
    }

    private Cohort open(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        if (cohort.state() != CohortState.COMPLETED) {
            throw new RejectedException(Rejection.of("COHORT_NOT_COMPLETED"));
        }
        return cohort;
    }

    /** What is recorded of a member of the class; an enrolment of another class looks like an absent one. */
    private @org.jspecify.annotations.Nullable Employment entry(long cohortId, long enrolmentId) {
        if (!member(cohortId, enrolmentId)) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        return outcomes.employment(cohortId).get(enrolmentId);
    }

    private boolean member(long cohortId, long enrolmentId) {
        return cohorts.enrolmentIds(cohortId).contains(enrolmentId);
    }

    private void log(Cohort cohort, String action, String file) {
        audit.record(new AuditTrail.Entry(
                "certification:" + cohort.divisionCode(),
                action,
                "cohort",
                cohort.id(),
                null,
                null,
                null,
                Map.of("file", file)));
    }
}
