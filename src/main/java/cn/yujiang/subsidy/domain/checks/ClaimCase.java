package cn.yujiang.subsidy.domain.checks;

import cn.yujiang.controls.ListKind;
import cn.yujiang.controls.Stage;
import cn.yujiang.policy.PayeeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the controls of one claim compare.
 *
 * @param payee who gets the money; controls of training subsidies do not concern allowances of the trainees
 * @param lists kinds of comparison lists that cover the division
 * @param listed what a list brings in place of a class; null for a claim of a class
 */
public record ClaimCase(
        Stage stage,
        PayeeKind payee,
        Training training,
        Limits limits,
        Set<ListKind> lists,
        List<Person> people,
        ClassFacts facts,
        Duties duties,
        Sample sample,
        @Nullable Listed listed) {

    /** Of a class. */
    public ClaimCase(
            Stage stage,
            PayeeKind payee,
            Training training,
            Limits limits,
            Set<ListKind> lists,
            List<Person> people,
            ClassFacts facts,
            Duties duties,
            Sample sample) {
        this(stage, payee, training, limits, lists, people, facts, duties, sample, null);
    }

    /**
     * The training as it was filed, or the time a list is for.
     *
     * @param ofClass whether there is a class; without one nothing was filed, taught or attended here
     */
    public record Training(
            String occupation,
            String level,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            boolean ofClass) {

        public Training(String occupation, String level, @Nullable LocalDate start, @Nullable LocalDate end) {
            this(occupation, level, start, end, true);
        }
    }

    /** House rules the controls compare with. */
    public record Limits(
            int maxPerYear,
            int maxPerLife,
            int ageMin,
            int ageMaxMale,
            int ageMaxFemale,
            int attendanceGraceDays,
            int outputPerDay,
            BigDecimal minAttendance,
            BigDecimal sampleRate) {}

    /**
     * A line that stands.
     *
     * @param ageAtStart completed years on the first day, on the deciding day of a list; null while the class has no first day
     * @param unemployed of a category that stands for people without work
     * @param grants training subsidies claimed or paid for this person in other classes
     * @param earlier verified certificates from other classes
     * @param sameTime claims for training of the other kind at the same time: a class beside an apprenticeship
     */
    public record Person(
            int position,
            String name,
            boolean paid,
            boolean attendedEnough,
            @Nullable Integer ageAtStart,
            boolean male,
            boolean unemployed,
            List<Grant> grants,
            List<Certificate> certificates,
            List<Certificate> earlier,
            List<Hit> hits,
            List<Grant> sameTime) {

        public Person(
                int position,
                String name,
                boolean paid,
                boolean attendedEnough,
                @Nullable Integer ageAtStart,
                boolean male,
                boolean unemployed,
                List<Grant> grants,
                List<Certificate> certificates,
                List<Certificate> earlier,
                List<Hit> hits) {
            this(
                    position,
                    name,
                    paid,
                    attendedEnough,
                    ageAtStart,
                    male,
                    unemployed,
                    grants,
                    certificates,
                    earlier,
                    hits,
                    List.of());
        }
    }

    /** A training subsidy of another class. @param claimNo number of the other claim */
    public record Grant(
            String occupation, String level, @Nullable LocalDate end, String claimNo) {}

    /** A certificate. @param shared the same number stands on another person's record */
    public record Certificate(String kind, String occupation, String level, boolean shared) {}

    /** A person stands on a comparison list. */
    public record Hit(ListKind kind, String source, LocalDate asOf) {}

    /**
     * What concerns the class as a whole.
     *
     * @param overlaps people present in two places at one time: serial number, name, day
     * @param sharedPhones size of each group of three or more trainees with one phone
     * @param lateMarks sessions whose roll-call was recorded after the days of grace, with the number of marks
     * @param legalPersons bodies around the class with their legal person
     * @param unregisteredEmployers employers of the survey that are not in the register
     * @param observed what was seen on the spot and on paper
     */
    public record ClassFacts(
            List<Overlap> overlaps,
            List<DayRate> days,
            List<Integer> sharedPhones,
            List<Integer> sharedAccounts,
            List<LateMarks> lateMarks,
            List<Output> outputs,
            List<Head> legalPersons,
            List<String> unregisteredEmployers,
            Observed observed) {}

    /**
     * What phones, inspectors and papers say about the class; where nobody looked, nothing is found and nothing passed.
     *
     * @param located sign-ins whose position says something
     * @param outside trainees who signed in outside the circle around the place, and how often
     * @param inspected answers of inspections about teacher and place
     * @param deviations inspections that found another teacher or place: number and remark
     * @param proofs employment proofs of the people of the claim
     * @param reused trainees whose proof also stands on another person's record
     */
    public record Observed(
            int located,
            List<String> outside,
            int inspected,
            List<String> deviations,
            int proofs,
            List<String> reused) {
        public static final Observed NOTHING = new Observed(0, List.of(), 0, List.of(), 0, List.of());
    }

    /** Two sessions of one person at one time, attended both. */
    public record Overlap(int position, String name, String day, String otherClass) {}

    /** Attendance of the class on one day. */
    public record DayRate(LocalDate day, int present, int expected) {}

    /** Roll-call recorded late. */
    public record LateMarks(LocalDate session, LocalDate recorded, int marks) {}

    /** Certificates one evaluation body issued on one day. */
    public record Output(LocalDate day, int certificates) {}

    /** A body and who controls it. */
    public record Head(String body, String legalPerson) {}

    /**
     * What a claim from a list compares beside its people.
     *
     * @param decidingDay the day ages are taken on
     * @param schoolAid the rule helps pupils, whom the working age does not concern
     * @param phones people of whom a phone is known; @param accounts people of whom an account is known
     */
    public record Listed(
            LocalDate decidingDay, boolean schoolAid, int phones, int accounts, List<Paper> certificates) {}

    /**
     * A certificate a row is about.
     *
     * @param paid whether the row brings money
     * @param kind as entered, {@code issued} too; empty where the rule does not ask
     * @param ownNumber whether the number is made of the holder's own number, as it must be for this kind; null where numbers of the kind
     *     say nothing about the holder
     * @param registered what the register of certificates says under the number; null when it does not know it
     */
    public record Paper(
            int position,
            String name,
            boolean paid,
            String kind,
            String issued,
            @Nullable Boolean ownNumber,
            @Nullable Registered registered) {

        /** Whether there is anything to compare with. */
        boolean comparable() {
            return ownNumber != null || registered != null;
        }
    }

    /** A certificate in the register. @param samePerson it is the one of the row */
    public record Registered(boolean samePerson, String kind, String issued) {}

    /** Who did what so far; null where nobody did. */
    public record Duties(
            @Nullable Long submittedBy,
            @Nullable Long firstReviewer,
            @Nullable Long secondReviewer,
            @Nullable Long approver) {}

    /** Trainees asked by phone. @param answered reached and confirmed or denied; @param denied those who said it was not so */
    public record Sample(int answered, List<String> denied) {}

    /** Lines that bring money. */
    public List<Person> paid() {
        return people.stream().filter(Person::paid).toList();
    }

    /** Whether the claim pays for training itself, not for what a trainee lives on or for an examination. */
    public boolean forTraining() {
        return payee == PayeeKind.INSTITUTION || payee == PayeeKind.ENTERPRISE;
    }
}
