package cn.yujiang.subsidy.domain;

import cn.yujiang.attendance.Credit;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.Employment;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Enrolment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about a class when a claim is computed.
 *
 * @param people on the roster
 * @param dropouts who left after the class had begun: they get nothing, and they count for the employment rate as not employed, so that
 *     nobody mends a rate by dropping people
 * @param employmentGroup categories whose people count for the employment rate
 * @param employees categories of people employed by the applying enterprise
 */
public record Evidence(
        Cohort cohort,
        List<Person> people,
        List<Enrolment> dropouts,
        List<String> employmentGroup,
        List<String> employees) {

    /** What is known about one trainee. */
    public record Person(
            Enrolment enrolment,
            Credit credit,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate onlineCompletedOn,
            @Nullable ExamResult exam,
            @Nullable Employment employment,
            List<Certificate> certificates,
            List<Map<String, Object>> paidHistory,
            List<String> paidCertificates) {}

    /** People of the roster at the beginning whose employment counts. */
    public long employmentRoster() {
        return people.stream().filter(this::counts).count()
                + dropouts.stream().filter(this::counts).count();
    }

    /** Verified employed among them; null while the survey is incomplete or unverified: missing is not zero. */
    public @Nullable Long employed() {
        boolean incomplete = people.stream()
                .filter(this::counts)
                .map(Person::employment)
                .anyMatch(employment -> employment == null || !employment.verified());
        return incomplete
                ? null
                : people.stream()
                        .filter(this::counts)
                        .map(Person::employment)
                        .filter(employment -> employment != null && employment.employed())
                        .count();
    }

    private boolean counts(Person person) {
        return counts(person.enrolment);
    }

    private boolean counts(Enrolment enrolment) {
        return employmentGroup.contains(enrolment.category());
    }
}
