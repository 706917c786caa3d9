package cn.yujiang.training.application;

import cn.yujiang.identity.Trainees;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RosterTraineesReader implements Trainees {

    private final PersonDirectory people;
    private final CohortDirectory cohorts;

    RosterTraineesReader(PersonDirectory people, CohortDirectory cohorts) {
        this.people = people;
        this.cohorts = cohorts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Trainee> find(ResidentId number) {
        return people.findByResidentId(number).flatMap(this::find);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Trainee> find(long personId) {
        return cohorts.enrolmentsOf(personId).stream()
                .findFirst()
                .flatMap(latest -> cohorts.find(latest.cohortId()))
                .map(cohort -> trainee(people.load(personId), cohort));
    }

    private static Trainee trainee(PersonDirectory.Person person, Cohort cohort) {
        return new Trainee(person.id(), person.name(), person.phone(), cohort.divisionCode());
    }
}
