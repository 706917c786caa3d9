package cn.yujiang.certification.application;

import cn.yujiang.attendance.AttendanceDirectory;
import cn.yujiang.attendance.Credit;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.certification.TrainingConfirmations;
import cn.yujiang.certification.domain.ConfirmationRules;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.Enrolment;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ConfirmationService implements TrainingConfirmations {

    /** The statement is a printed paper in the making: Chinese whatever the screen's language. */
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/certification", Locale.ROOT);

    private final ConfirmationStore store;
    private final CohortDirectory cohorts;
    private final AttendanceDirectory attendance;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ConfirmationService(
            ConfirmationStore store,
            CohortDirectory cohorts,
            AttendanceDirectory attendance,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.attendance = attendance;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A trainee's place in a class with what there is to confirm. */
    private record Case(Cohort cohort, Enrolment enrolment, String statement, Mine mine) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<Mine> mine(long cohortId) {
        return own(cohortId).map(Case::mine);
    }

    private Optional<Case> own(long cohortId) {
        Long person = currentActor.require().personId();
        if (person == null) {
            return Optional.empty();
        }
        return cohorts.enrolmentsOf(person).stream()
                .filter(enrolment ->
                        enrolment.cohortId() == cohortId && enrolment.state().onRoster())
                .findFirst()
                .map(enrolment -> of(cohorts.find(cohortId).orElseThrow(), enrolment));
    }

    private Case of(Cohort cohort, Enrolment enrolment) {
        Credit credit = Objects.requireNonNull(
                        attendance.attended(cohort, List.of(enrolment.id())).get(enrolment.id()))
                .credit();
        String statement = statement(cohort, credit);
        var confirmed = store.last(cohort.id(), enrolment.id());
        Standing standing = ConfirmationRules.standing(
                cohort.state(),
                attendance.objectionOpen(enrolment.id()),
                statement,
                confirmed.map(ConfirmationStore.Confirmation::statement).orElse(null));
        return new Case(
                cohort,
                enrolment,
                statement,
                new Mine(
                        standing,
                        standing == Standing.NOT_YET ? "" : statement,
                        confirmed.map(ConfirmationStore.Confirmation::at).orElse(null)));
    }

    private static String statement(Cohort cohort, Credit credit) {
        var plan = cohort.plan();
        return MessageFormat.format(
                WORDS.getString("confirmation"),
                String.valueOf(plan.start()),
                String.valueOf(plan.end()),
                cohort.bodyName(),
                plan.occupation() + plan.level(),
                plan.name(),
                String.valueOf(cohort.filingNo()),
                Integer.toString(credit.attendedDates()),
                credit.credited().toText(),
                credit.planned().toText(),
                credit.creditedOnline().toText());
    }

    @Override
    @Transactional
    public void confirm(long cohortId, String statement) {
        Case own = own(cohortId).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        ConfirmationRules.refusal(own.mine.standing(), own.statement, statement).ifPresent(refusal -> {
            throw new RejectedException(refusal);
        });
        Actor actor = currentActor.require();
        try {
            store.add(cohortId, own.enrolment.id(), statement, actor.id(), clock.now());
        } catch (DuplicateKeyException e) {
            throw new RejectedException(Rejection.of("CONFIRMATION_TWICE"), e);
        }
        audit.record(new AuditTrail.Entry(
                "certification:" + own.cohort.divisionCode(),
                "TRAINING_CONFIRMED",
                "cohort",
                cohortId,
                null,
                null,
                null,
                Map.of("trainee", Integer.toString(own.enrolment.position()), "sha256", Sha256.hex(statement))));
    }

    @Override
    @Transactional(readOnly = true)
    public Count count(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        List<Long> roster = cohorts.enrolmentIds(cohortId);
        var confirmed = store.last(cohortId);
        var attended = attendance.attended(cohort, roster);
        long current = roster.stream()
                .filter(confirmed::containsKey)
                .filter(enrolment -> statement(
                                cohort,
                                Objects.requireNonNull(attended.get(enrolment)).credit())
                        .equals(Objects.requireNonNull(confirmed.get(enrolment)).statement()))
                .count();
        return new Count((int) current, roster.size());
    }
}
