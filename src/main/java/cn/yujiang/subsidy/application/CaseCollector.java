package cn.yujiang.subsidy.application;

import cn.yujiang.attendance.AttendanceDirectory;
import cn.yujiang.attendance.Credit;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.OutcomeDirectory;
import cn.yujiang.controls.ComparisonDirectory;
import cn.yujiang.controls.Stage;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.SampleAnswer;
import cn.yujiang.subsidy.domain.checks.ClaimCase;
import cn.yujiang.training.Cohort;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects what the controls of a claim compare, from every module below. */
@Component
class CaseCollector {

    private static final int HOURS_A_DAY = 24;

    private final CaseQueries queries;
    private final LineStore lines;
    private final SampleStore samples;
    private final ClaimSubjects subjects;
    private final ListCases listCases;
    private final AttendanceDirectory attendance;
    private final OutcomeDirectory outcomes;
    private final PersonDirectory people;
    private final BodyDirectory bodies;
    private final ComparisonDirectory comparison;
    private final CodeLists codes;
    private final HouseRules rules;

    CaseCollector(
            CaseQueries queries,
            LineStore lines,
            SampleStore samples,
            ClaimSubjects subjects,
            ListCases listCases,
            AttendanceDirectory attendance,
            OutcomeDirectory outcomes,
            PersonDirectory people,
            BodyDirectory bodies,
            ComparisonDirectory comparison,
            CodeLists codes,
            HouseRules rules) {
        this.queries = queries;
        this.lines = lines;
        this.samples = samples;
        this.subjects = subjects;
        this.listCases = listCases;
        this.attendance = attendance;
        this.outcomes = outcomes;
        this.people = people;
        this.bodies = bodies;
        this.comparison = comparison;
        this.codes = codes;
        this.rules = rules;
    }

    /** @param duties who holds which post, with the step about to be taken */
    ClaimCase collect(ClaimEntity claim, Stage stage, ClaimCase.Duties duties) {
        List<ClaimLine> standing = lines.of(claim.getId()).stream()
                .filter(line -> line.strikeCode() == null)
                .toList();
        Facts facts =
                switch (subjects.of(claim)) {
                    case ClaimSubject.OfClass(Cohort cohort) -> ofClass(claim, cohort, standing);
                    case ClaimSubject.OfList(ClaimList list) -> listCases.of(claim, list, standing);
                };
        return new ClaimCase(
                stage,
                claim.payee(),
                facts.training,
                limits(claim.divisionCode()),
                comparison.held(claim.divisionCode()),
                facts.people,
                facts.around,
                duties,
                sample(claim.getId(), standing),
                facts.listed);
    }

    /** What depends on the subject of the claim. */
    record Facts(
            ClaimCase.Training training,
            List<ClaimCase.Person> people,
            ClaimCase.ClassFacts around,
            ClaimCase.@Nullable Listed listed) {}

    private Facts ofClass(ClaimEntity claim, Cohort cohort, List<ClaimLine> standing) {
        var plan = cohort.plan();
        return new Facts(
                new ClaimCase.Training(plan.occupation(), plan.level(), plan.start(), plan.end()),
                new People(claim, cohort, standing).collect(),
                queries.classFacts(claim, cohort.id(), heads(cohort)),
                null);
    }

    private ClaimCase.Limits limits(String division) {
        return new ClaimCase.Limits(
                rules.integer(HouseRules.MAX_PER_YEAR, division),
                rules.integer(HouseRules.MAX_PER_LIFE, division),
                rules.integer(HouseRules.AGE_MIN, division),
                rules.integer(HouseRules.AGE_MAX_MALE, division),
                rules.integer(HouseRules.AGE_MAX_FEMALE, division),
                Math.ceilDiv(rules.integer(HouseRules.ATTENDANCE_GRACE_HOURS, division), HOURS_A_DAY),
                rules.integer(HouseRules.OUTPUT_PER_DAY, division),
                rules.ratio(HouseRules.MIN_ATTENDANCE, division),
                rules.ratio(HouseRules.SAMPLE_RATE, division));
    }

    private List<ClaimCase.Head> heads(Cohort cohort) {
        var heads = new ArrayList<>(queries.employers(cohort.id()));
        bodies.find(cohort.bodyId()).ifPresent(body -> heads.add(new ClaimCase.Head(body.name(), body.legalPerson())));
        Long evaluator = cohort.plan().evaluatorId();
        if (evaluator != null) {
            bodies.find(evaluator).ifPresent(body -> heads.add(new ClaimCase.Head(body.name(), body.legalPerson())));
        }
        return heads;
    }

    private ClaimCase.Sample sample(long claimId, List<ClaimLine> standing) {
        Map<Long, SampleStore.Row> rows = samples.of(claimId);
        var denied = new ArrayList<String>();
        for (ClaimLine line : standing) {
            SampleStore.Row row = rows.get(line.enrolmentId());
            if (row != null && row.answer() == SampleAnswer.DENIED) {
                denied.add(line.position() + " " + line.name());
            }
        }
        return new ClaimCase.Sample(samples.answered(claimId), denied);
    }

    /** The people of one claim. */
    private final class People {
        private final Cohort cohort;
        private final List<ClaimLine> standing;
        private final Map<Long, PersonDirectory.Person> known;
        private final Map<Long, Credit> credits;
        private final Map<Long, List<Certificate>> certificates;
        private final Set<Long> shared;
        private final Map<Long, List<ClaimCase.Grant>> grants;
        private final Map<Long, List<ClaimCase.Certificate>> earlier;
        private final Map<Long, List<ComparisonDirectory.Hit>> hits;
        private final Map<Long, List<ClaimCase.Grant>> sameTime;
        private final Set<String> unemployed;

        People(ClaimEntity claim, Cohort cohort, List<ClaimLine> standing) {
            this.cohort = cohort;
            this.standing = standing;
            List<Long> ids = standing.stream().map(ClaimLine::personId).toList();
            known = people.load(ids);
            credits = attendance.credits(cohort.id()).stream()
                    .collect(Collectors.toMap(Credit::enrolmentId, Function.identity()));
            certificates = outcomes.certificates(cohort.id()).stream()
                    .filter(certificate -> certificate.state() == CertificateState.VERIFIED)
                    .collect(Collectors.groupingBy(Certificate::enrolmentId));
            shared = queries.sharedCertificates(cohort.id());
            grants = queries.grants(claim);
            earlier = queries.earlier(claim);
            hits = comparison.hits(ids, claim.divisionCode()).stream()
                    .collect(Collectors.groupingBy(ComparisonDirectory.Hit::personId));
            sameTime = listCases.apprenticeships(
                    claim, cohort.plan().start(), cohort.plan().end());
            unemployed = codes.entries(CodeLists.Kind.CATEGORIES).stream()
                    .filter(entry -> entry.detail().equals("UNEMPLOYED"))
                    .map(CodeLists.Entry::code)
                    .collect(Collectors.toSet());
        }

        List<ClaimCase.Person> collect() {
            return standing.stream().map(this::person).toList();
        }

        private ClaimCase.Person person(ClaimLine line) {
            var id = Objects.requireNonNull(known.get(line.personId())).residentId();
            Credit credit = credits.get(line.enrolmentId());
            return new ClaimCase.Person(
                    line.position(),
                    line.name(),
                    line.payable().isPositive(),
                    credit != null && credit.passed(),
                    age(id.birthDate()),
                    id.isMale(),
                    unemployed.contains(line.category()),
                    grants.getOrDefault(line.personId(), List.of()),
                    certificates.getOrDefault(line.enrolmentId(), List.of()).stream()
                            .map(each -> new ClaimCase.Certificate(
                                    each.kind(), each.occupation(), each.level(), shared.contains(each.id())))
                            .toList(),
                    earlier.getOrDefault(line.personId(), List.of()),
                    hits.getOrDefault(line.personId(), List.of()).stream()
                            .map(hit -> new ClaimCase.Hit(hit.kind(), hit.source(), hit.asOf()))
                            .toList(),
                    sameTime.getOrDefault(line.personId(), List.of()));
        }

        private @Nullable Integer age(LocalDate birth) {
            LocalDate start = cohort.plan().start();
            return start == null ? null : Period.between(birth, start).getYears();
        }
    }
}
