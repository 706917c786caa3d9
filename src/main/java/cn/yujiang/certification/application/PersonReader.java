package cn.yujiang.certification.application;

import cn.yujiang.attendance.AttendanceDirectory;
import cn.yujiang.attendance.Credit;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.MyMoney;
import cn.yujiang.certification.MyTraining;
import cn.yujiang.certification.PersonCards;
import cn.yujiang.certification.PersonSubsidies;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Scope;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person's classes and certificates: for the trainee, and for the bureau. */
@Service
@Transactional(readOnly = true)
class PersonReader implements MyTraining, PersonCards {

    private static final Set<CohortState> NOT_YET = EnumSet.of(
            CohortState.DRAFT, CohortState.FILED, CohortState.RETURNED, CohortState.REJECTED, CohortState.CANCELLED);

    private final CohortDirectory cohorts;
    private final AttendanceDirectory attendance;
    private final OutcomeStore outcomes;
    private final CertificateStore store;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final ObjectProvider<MyMoney> payments;
    private final ObjectProvider<PersonSubsidies> subsidies;

    PersonReader(
            CohortDirectory cohorts,
            AttendanceDirectory attendance,
            OutcomeStore outcomes,
            CertificateStore store,
            PersonDirectory people,
            CurrentActor currentActor,
            ObjectProvider<MyMoney> payments,
            ObjectProvider<PersonSubsidies> subsidies) {
        this.cohorts = cohorts;
        this.attendance = attendance;
        this.outcomes = outcomes;
        this.store = store;
        this.people = people;
        this.currentActor = currentActor;
        this.payments = payments;
        this.subsidies = subsidies;
    }

    /** An account without a person behind it has no data rather than everybody's. */
    private Optional<Long> self() {
        return Optional.ofNullable(currentActor.require().personId());
    }

    @Override
    public List<MyClass> classes() {
        return self().map(person -> cohorts.enrolmentsOf(person).stream()
                        .flatMap(own -> myClass(own).stream())
                        .toList())
                .orElse(List.of());
    }

    private Optional<MyClass> myClass(Enrolment own) {
        return cohorts.find(own.cohortId())
                .filter(cohort -> !NOT_YET.contains(cohort.state()))
                .map(cohort -> new MyClass(
                        cohort.id(),
                        cohort.plan().name(),
                        cohort.bodyName(),
                        cohort.plan().occupation() + " " + cohort.plan().level(),
                        cohort.plan().start(),
                        cohort.plan().end(),
                        cohort.state(),
                        credit(own),
                        result(own),
                        cohorts.carried(own.cohortId()).get(own.id())));
    }

    private @Nullable Credit credit(Enrolment own) {
        return attendance.credits(own.cohortId()).stream()
                .filter(credit -> credit.enrolmentId() == own.id())
                .findFirst()
                .orElse(null);
    }

    private @Nullable ExamResult result(Enrolment own) {
        return outcomes.results(own.cohortId()).get(own.id());
    }

    @Override
    public List<Certificate> certificates() {
        return self().map(store::ofPerson).orElse(List.of());
    }

    @Override
    public List<MyMoney.Entry> money() {
        return self().map(person -> payments.orderedStream()
                        .flatMap(source -> source.of(person).stream())
                        .toList())
                .orElse(List.of());
    }

    /** Whoever has a class in the user's area is shown with all classes: repeats do not stop at a border. */
    @Override
    public Card card(long personId) {
        Scope scope = currentActor.require().scope();
        List<Cohort> classes = cohorts.enrolmentsOf(personId).stream()
                .flatMap(enrolment -> cohorts.find(enrolment.cohortId()).stream())
                .filter(cohort -> cohort.state() != CohortState.DRAFT && cohort.state() != CohortState.CANCELLED)
                .toList();
        if (classes.stream().noneMatch(cohort -> scope.includesDivision(cohort.divisionCode()))) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        PersonDirectory.Person person = people.load(personId);
        return new Card(
                personId,
                person.name(),
                Masking.residentId(person.residentId().number()),
                classes,
                store.ofPerson(personId),
                subsidies
                        .orderedStream()
                        .flatMap(source -> source.ofPerson(personId).stream())
                        .toList());
    }
}
