package cn.yujiang.certification.application;

import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.TransferGuard;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who was examined in a class ends there, whatever the result was. */
@Component
class ExamTransferGuard implements TransferGuard {

    private final OutcomeStore outcomes;

    ExamTransferGuard(OutcomeStore outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public List<Objection> objections(Cohort from, Collection<Enrolment> people) {
        Set<Long> examined = outcomes.results(from.id()).keySet();
        return people.stream()
                .filter(person -> examined.contains(person.id()))
                .map(person -> new Objection(person.id(), Rejection.of("MERGE_EXAM", person.name())))
                .toList();
    }
}
