package cn.yujiang.subsidy.domain;

import cn.yujiang.attendance.Credit;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.policy.EventDateKind;
import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.Population;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Ids;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts a rule may ask for, under the input keys of the policy packs. A rule takes those it declares; a fact that is not known
 * stays null and the rule says what is missing. A new paper that asks for known facts needs no change here.
 */
public final class FactVocabulary {

    /** Everything that {@link #of} answers. */
    static final Set<String> KEYS = Set.of(
            "category",
            "attended_offline_days",
            "attended_dates",
            "attended_offline_dates",
            "planned_total_hours",
            "online_hours",
            "offline_hours",
            "credited_hours",
            "online_completed_on",
            "cohort_roster",
            "cohort_employed",
            "course_kind",
            "training_start",
            "hire_date",
            "is_employee",
            "certificate_type",
            "certificates",
            "paid_history",
            "already_paid_numbers");

    private static final Set<PayeeKind> TEACHERS = Set.of(PayeeKind.INSTITUTION, PayeeKind.ENTERPRISE);

    private FactVocabulary() {}

    /**
     * Whether a class can answer the rule: it is about one person and asks for nothing a class does not know. Other rules (hiring
     * aid, refunds, loans, awards to places) are decided elsewhere and are not offered for a claim of a class. A rule that asks for
     * nothing at all gives every trainee the same; that is meant for the body that taught them.
     */
    public static boolean answers(RuleInfo rule) {
        List<String> asked = rule.facts().stream()
                .filter(fact -> !fact.optional())
                .map(FactInfo::key)
                .toList();
        return rule.population() == Population.PERSON
                && KEYS.containsAll(asked)
                && (!asked.isEmpty() || TEACHERS.contains(rule.payee()));
    }

    /** What is known about a trainee of this class; what holds for all of them is counted once. */
    public static Function<Evidence.Person, Map<String, @Nullable Object>> of(Evidence evidence) {
        Map<String, @Nullable Object> common = ofClass(evidence);
        return person -> {
            Map<String, @Nullable Object> facts = ofPerson(person);
            facts.putAll(common);
            facts.put(
                    "is_employee",
                    evidence.employees().contains(person.enrolment().category()));
            return facts;
        };
    }

    private static Map<String, @Nullable Object> ofClass(Evidence evidence) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("cohort_roster", (int) evidence.employmentRoster());
        Long employed = evidence.employed();
        facts.put("cohort_employed", employed == null ? null : employed.intValue());
        facts.put("course_kind", evidence.cohort().plan().trainingKind());
        facts.put("training_start", evidence.cohort().plan().start());
        return facts;
    }

    private static Map<String, @Nullable Object> ofPerson(Evidence.Person person) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        Credit credit = person.credit();
        facts.put("category", person.enrolment().category());
        facts.put("attended_offline_days", credit.attendedDates());
        facts.put("attended_dates", credit.attendedDates());
        facts.put("attended_offline_dates", credit.attendedDates());
        facts.put("planned_total_hours", credit.planned().toDecimal());
        facts.put("online_hours", credit.online().toDecimal());
        facts.put("offline_hours", credit.offline().toDecimal());
        facts.put("credited_hours", credit.credited().toDecimal());
        facts.put("online_completed_on", person.onlineCompletedOn());
        facts.put("hire_date", person.enrolment().hireDate());
        facts.put("certificate_type", certificateKind(person));
        facts.put("certificates", certificates(person));
        facts.put("paid_history", person.paidHistory());
        facts.put("already_paid_numbers", person.paidCertificates());
        return facts;
    }

    private static List<Certificate> verified(Evidence.Person person) {
        return person.certificates().stream()
                .filter(certificate -> certificate.state() == CertificateState.VERIFIED)
                .toList();
    }

    /** The certificate the training led to: a level certificate counts before any other. */
    private static @Nullable String certificateKind(Evidence.Person person) {
        return verified(person).stream()
                .min(Comparator.comparing(certificate -> levels(certificate) ? 0 : 1))
                .map(Certificate::kind)
                .orElse(null);
    }

    private static boolean levels(Certificate certificate) {
        return !certificate.level().isEmpty() && !LEVELLESS.contains(certificate.level());
    }

    private static final Set<String> LEVELLESS = Set.of("无等级");

    /** Certificates as the rules read them. The number is the record's id: a personal number never enters stored facts. */
    private static List<Map<String, @Nullable Object>> certificates(Evidence.Person person) {
        return verified(person).stream().map(FactVocabulary::certificate).toList();
    }

    private static Map<String, @Nullable Object> certificate(Certificate certificate) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("kind", certificate.kind());
        facts.put("occupation", certificate.occupation());
        facts.put("level", certificate.level());
        facts.put("issue_date", certificate.issueDate());
        facts.put("state", "OBTAINED");
        facts.put("number", Ids.toText(certificate.id()));
        facts.put("newly_obtained", certificate.newlyObtained());
        return facts;
    }

    /** The day that decides the version of the rule for this trainee. */
    public static @Nullable LocalDate eventDate(Evidence evidence, Evidence.Person person, EventDateKind kind) {
        LocalDate lastDay = person.lastDay();
        LocalDate end = evidence.cohort().plan().end();
        return switch (kind) {
            case ONLINE_COMPLETED -> person.onlineCompletedOn();
            case CERTIFICATE_ISSUE ->
                verified(person).stream()
                        .map(Certificate::issueDate)
                        .max(Comparator.naturalOrder())
                        .orElse(end);
            case LAST_ATTENDED_DAY -> lastDay == null ? end : lastDay;
            default -> end;
        };
    }
}
