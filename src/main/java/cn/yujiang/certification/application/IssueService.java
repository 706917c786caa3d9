package cn.yujiang.certification.application;

import cn.yujiang.attendance.AttendanceDirectory;
import cn.yujiang.attendance.Credit;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.Certificates;
import cn.yujiang.certification.TrainingCertificates;
import cn.yujiang.certification.domain.TrainingNumber;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.CertificateNumber;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import cn.yujiang.training.TrainingForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class IssueService implements TrainingCertificates {

    private static final String KIND = CertificateNumber.Kind.TRAINING.title();
    private static final Set<CertificateState> VALID = EnumSet.of(CertificateState.RECORDED, CertificateState.VERIFIED);

    private final CertificateStore store;
    private final IssueStore issues;
    private final CertificatePapers papers;
    private final CohortDirectory cohorts;
    private final AttendanceDirectory attendance;
    private final BodyDirectory bodies;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    IssueService(
            CertificateStore store,
            IssueStore issues,
            CertificatePapers papers,
            CohortDirectory cohorts,
            AttendanceDirectory attendance,
            BodyDirectory bodies,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.issues = issues;
        this.papers = papers;
        this.cohorts = cohorts;
        this.attendance = attendance;
        this.bodies = bodies;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Issued> ofCohort(long cohortId) {
        cohorts.inScope(cohortId);
        return issued(cohortId);
    }

    private List<Issued> issued(long cohortId) {
        Map<Long, IssueStore.Issue> known = issues.ofCohort(cohortId);
        List<Certificate> all = store.ofCohort(cohortId);
        Map<Long, String> numbers = all.stream().collect(Collectors.toMap(Certificate::id, Certificate::number));
        return all.stream()
                .filter(certificate -> known.containsKey(certificate.id()))
                .map(certificate -> {
                    IssueStore.Issue issue = Objects.requireNonNull(known.get(certificate.id()));
                    return new Issued(
                            certificate,
                            issue.copies(),
                            issue.replaces() == null ? null : numbers.get(issue.replaces()));
                })
                .toList();
    }

    @Override
    @Transactional
    public Outcome issue(long cohortId, @Nullable LocalDate issueDate) {
        Cohort cohort = own(cohortId);
        LocalDate day = checked(cohort, issueDate);
        String prefix = bodies.find(cohort.bodyId())
                .flatMap(body ->
                        TrainingNumber.prefix(body.creditCode(), Objects.requireNonNullElse(cohort.filingNo(), "")))
                .orElseThrow(() -> new RejectedException(Rejection.of("COHORT_NOT_COMPLETED")));
        Map<Long, Credit> credits = attendance.credits(cohortId).stream()
                .collect(Collectors.toMap(Credit::enrolmentId, Function.identity()));
        List<Certificate> existing = store.ofCohort(cohortId).stream()
                .filter(certificate -> certificate.kind().equals(KIND))
                .toList();
        var others = new ArrayList<NotIssued>();
        int serial = issues.lastSerial(prefix);
        int count = 0;
        for (Enrolment trainee : cohorts.enrolments(cohortId)) {
            List<Certificate> earlier = existing.stream()
                    .filter(certificate -> certificate.enrolmentId() == trainee.id())
                    .toList();
            Credit credit = credits.get(trainee.id());
            Rejection obstacle = obstacle(trainee, credit, earlier);
            if (obstacle == null) {
                count++;
                store(cohort, trainee, day, issueOf(prefix, serial + count, credit, earlier));
            } else {
                others.add(new NotIssued(trainee.name(), obstacle));
            }
        }
        if (count > 0) {
            log(cohort, "CERTIFICATES_ISSUED", Map.of("count", Integer.toString(count), "prefix", prefix));
        }
        return new Outcome(count, others);
    }

    private static @Nullable Rejection obstacle(Enrolment trainee, @Nullable Credit credit, List<Certificate> earlier) {
        if (trainee.state() != EnrolmentState.COMPLETED) {
            return Rejection.of("ISSUE_NOT_PASSED");
        }
        if (credit == null || !credit.passed()) {
            return Rejection.of(
                    "ISSUE_HOURS", credit == null ? "0" : credit.missing().toText());
        }
        return earlier.stream().anyMatch(certificate -> VALID.contains(certificate.state()))
                ? Rejection.of("ISSUE_HAS_ONE")
                : null;
    }

    private static IssueStore.Issue issueOf(
            String prefix, int serial, @Nullable Credit credit, List<Certificate> earlier) {
        String hours = credit == null ? "0" : credit.credited().toText();
        return new IssueStore.Issue(
                Ids.next(),
                prefix,
                serial,
                hours,
                0,
                earlier.isEmpty() ? null : earlier.getLast().id());
    }

    private void store(Cohort cohort, Enrolment trainee, LocalDate day, IssueStore.Issue issue) {
        String number = TrainingNumber.of(issue.prefix(), issue.serial());
        store.insert(
                new CertificateStore.Place(
                        issue.certificateId(), cohort.id(), trainee.personId(), cohort.divisionCode()),
                new Certificates.Entry(
                        trainee.id(),
                        KIND,
                        number,
                        cohort.plan().occupation(),
                        cohort.plan().level(),
                        day,
                        true));
        issues.insert(
                issue, new IssueStore.By(cohort.id(), currentActor.require().id(), clock.now()));
    }

    private LocalDate checked(Cohort cohort, @Nullable LocalDate day) {
        LocalDate end = cohort.plan().end();
        if (cohort.state() != CohortState.COMPLETED) {
            throw new RejectedException(Rejection.of("COHORT_NOT_COMPLETED"));
        }
        if (day == null) {
            throw new RejectedException(Rejection.onField("issueDate", "ISSUE_DATE_MISSING"));
        }
        if (day.isAfter(clock.today())) {
            throw new RejectedException(Rejection.onField("issueDate", "DATE_AHEAD", day));
        }
        if (end != null && day.isBefore(end)) {
            throw new RejectedException(Rejection.onField("issueDate", "ISSUE_BEFORE_END", day, end));
        }
        return day;
    }

    /** Only the body that trained issues; an evaluation body in scope does not. */
    private Cohort own(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        if (!Long.valueOf(cohort.bodyId()).equals(currentActor.require().bodyId())) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        return cohort;
    }

    @Override
    @Transactional
    public TrainingForms.Print print(long cohortId, @Nullable Long certificateId) {
        Cohort cohort = own(cohortId);
        List<Certificate> chosen = issued(cohortId).stream()
                .map(Issued::certificate)
                .filter(certificate -> VALID.contains(certificate.state()))
                .filter(certificate -> certificateId == null || certificateId.equals(certificate.id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new RejectedException(Rejection.of("CERT_NONE_ISSUED"));
        }
        issues.countCopy(chosen.stream().map(Certificate::id).toList());
        TrainingForms.Print print = papers.certificates(cohort, chosen, issues.ofCohort(cohortId));
        log(cohort, "PRINT", Map.of("form", "F07", "count", Integer.toString(chosen.size())));
        return print;
    }

    @Override
    @Transactional
    public TrainingForms.Print register(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        return papers.register(cohort, issued(cohortId));
    }

    private void log(Cohort cohort, String action, Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "certification:" + cohort.divisionCode(), action, "cohort", cohort.id(), null, null, null, facts));
    }
}
