package cn.yujiang.certification.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateRevoked;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.Certificates;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.FullWidth;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CertificateService implements Certificates {

    private static final Set<CohortState> OPEN = EnumSet.of(CohortState.RUNNING, CohortState.COMPLETED);

    private final CertificateStore store;
    private final CohortDirectory cohorts;
    private final PersonDirectory people;
    private final CodeLists codes;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CertificateService(
            CertificateStore store,
            CohortDirectory cohorts,
            PersonDirectory people,
            CodeLists codes,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.cohorts = cohorts;
        this.people = people;
        this.codes = codes;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Certificate> ofCohort(long cohortId) {
        cohorts.inScope(cohortId);
        return store.ofCohort(cohortId);
    }

    @Override
    @Transactional
    public List<EntryOutcome> add(long cohortId, List<Entry> entries) {
        Cohort cohort = cohorts.inScope(cohortId);
        if (!OPEN.contains(cohort.state())) {
            throw new RejectedException(Rejection.of("COHORT_NOT_RUNNING"));
        }
        Map<Long, Enrolment> roster =
                cohorts.enrolments(cohortId).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        var outcomes = new ArrayList<EntryOutcome>();
        int taken = 0;
        for (Entry typed : entries) {
            Entry entry = normalised(typed);
            Optional<Enrolment> enrolment = Optional.ofNullable(roster.get(entry.enrolmentId()));
            List<Rejection> problems = enrolment
                    .map(e -> check(entry, people.load(e.personId())))
                    .orElse(List.of(Rejection.of("NOT_ON_ROSTER")));
            if (problems.isEmpty()) {
                long personId = enrolment.orElseThrow().personId();
                store.insert(new CertificateStore.Place(Ids.next(), cohortId, personId, cohort.divisionCode()), entry);
                taken++;
            }
            outcomes.add(new EntryOutcome(typed, problems));
        }
        if (taken > 0) {
            audit.record(new AuditTrail.Entry(
                    "certification:" + cohort.divisionCode(),
                    "CERTIFICATES",
                    "cohort",
                    cohortId,
                    null,
                    null,
                    null,
                    Map.of("count", Integer.toString(taken))));
        }
        return outcomes;
    }

    private static Entry normalised(Entry entry) {
        return new Entry(
                entry.enrolmentId(),
                entry.kind(),
                FullWidth.compact(entry.number()).toUpperCase(Locale.ROOT),
                entry.occupation(),
                entry.level(),
                entry.issueDate(),
                entry.newlyObtained());
    }

    private List<Rejection> check(Entry entry, PersonDirectory.Person holder) {
        var problems = new ArrayList<Rejection>();
        if (codes.find(CodeLists.Kind.CERTIFICATE_KINDS, entry.kind()).isEmpty()) {
            problems.add(Rejection.onField("kind", "CERT_KIND_UNKNOWN", entry.kind()));
        }
        LocalDate issued = entry.issueDate();
        if (issued == null) {
            problems.add(Rejection.onField("issueDate", "ISSUE_DATE_MISSING"));
        } else if (issued.isAfter(clock.today())) {
            problems.add(Rejection.onField("issueDate", "DATE_AHEAD", issued));
        }
        problems.addAll(NumberCheck.of(entry, holder.residentId()));
        store.holderOf(entry.kind(), entry.number())
                .ifPresent(other -> problems.add(Rejection.onField("number", "CERT_NUMBER_TAKEN", other)));
        return problems;
    }

    @Override
    @Transactional
    public void remove(long certificateId) {
        Certificate certificate = store.find(certificateId).orElseThrow(CertificateService::notFound);
        Enrolment holder = cohorts.enrolmentsOf(certificate.personId()).stream()
                .filter(e -> e.id() == certificate.enrolmentId())
                .findFirst()
                .orElseThrow(CertificateService::notFound);
        cohorts.inScope(holder.cohortId());
        if (certificate.state() != CertificateState.RECORDED) {
            throw new RejectedException(Rejection.of("CERT_ALREADY_DECIDED"));
        }
        if (store.isIssuedHere(certificateId)) {
            throw new RejectedException(Rejection.of("CERT_ISSUED_HERE"));
        }
        store.delete(certificateId);
        log(certificate, "CERTIFICATE_REMOVED", null, Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Certificate> find(Filter filter, int offset, int limit) {
        return store.find(currentActor.require().scope(), filter, offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        return store.count(currentActor.require().scope(), filter);
    }

    @Override
    @Transactional
    public void verify(List<Long> certificateIds, String method) {
        certificateIds.forEach(id -> decide(id, CertificateState.RECORDED, CertificateState.VERIFIED, method));
    }

    @Override
    @Transactional
    public void reject(long certificateId, String reason) {
        decide(certificateId, CertificateState.RECORDED, CertificateState.REJECTED, reason);
    }

    @Override
    @Transactional
    public void revoke(long certificateId, String reason) {
        decide(certificateId, CertificateState.VERIFIED, CertificateState.REVOKED, reason);
        events.publishEvent(new CertificateRevoked(certificateId, reason));
    }

    private void decide(long id, CertificateState from, CertificateState to, String comment) {
        Certificate certificate = store.find(id)
                .filter(c -> currentActor.require().scope().includesDivision(c.divisionCode()))
                .orElseThrow(CertificateService::notFound);
        if (certificate.state() != from) {
            throw new RejectedException(Rejection.of("CERT_ALREADY_DECIDED"));
        }
        if (!store.move(certificate, to, comment)) {
            throw new OptimisticLockingFailureException("certificate changed");
        }
        log(certificate, "CERTIFICATE_" + to, comment, Map.of("holder", certificate.holder()));
    }

    private void log(
            Certificate certificate,
            String action,
            @org.jspecify.annotations.Nullable String reason,
            Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "certification:" + certificate.divisionCode(),
                action,
                "certificate",
                certificate.id(),
                certificate.state().name(),
                null,
                reason,
                Objects.requireNonNull(facts)));
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of("NOT_FOUND"));
    }
}
