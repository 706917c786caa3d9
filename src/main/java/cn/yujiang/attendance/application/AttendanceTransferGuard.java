package cn.yujiang.attendance.application;

import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.TransferGuard;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hours are frozen when somebody goes on in another class: nothing about them may be open. */
@Component
class AttendanceTransferGuard implements TransferGuard {

    private final ObjectionToMarkStore objections;
    private final AttendanceCorrectionStore corrections;

    AttendanceTransferGuard(ObjectionToMarkStore objections, AttendanceCorrectionStore corrections) {
        this.objections = objections;
        this.corrections = corrections;
    }

    @Override
    public List<Objection> objections(Cohort from, Collection<Enrolment> people) {
        Set<Long> objecting = objections.openOf(from.id());
        Set<Long> corrected = corrections.openOf(from.id());
        return people.stream()
                .flatMap(person -> Stream.concat(
                        reason(objecting, person, "MERGE_OBJECTION").stream(),
                        reason(corrected, person, "MERGE_CORRECTION").stream()))
                .toList();
    }

    private static Optional<Objection> reason(Set<Long> open, Enrolment person, String code) {
        return open.contains(person.id())
                ? Optional.of(new Objection(person.id(), Rejection.of(code, person.name())))
                : Optional.empty();
    }
}
