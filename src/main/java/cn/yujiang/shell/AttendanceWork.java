package cn.yujiang.shell;

import cn.yujiang.attendance.AttendanceCorrections;
import cn.yujiang.attendance.AttendanceObjections;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.Ids;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits because of attendance: corrections to decide, objections of trainees nobody has answered. */
@Component
class AttendanceWork {

    /** The body answers; the bureau sees what is not answered. */
    private static final Set<Role> OBJECTIONS =
            EnumSet.of(Role.INSTITUTION, Role.ENTERPRISE, Role.FIRST_REVIEWER, Role.SUPERVISOR);

    private final AttendanceCorrections corrections;
    private final AttendanceObjections objections;

    AttendanceWork(AttendanceCorrections corrections, AttendanceObjections objections) {
        this.corrections = corrections;
        this.objections = objections;
    }

    Stream<Worklist.Item> of(Role role) {
        return Stream.concat(
                role == Role.FIRST_REVIEWER ? corrections.waiting().stream().map(AttendanceWork::item) : Stream.empty(),
                OBJECTIONS.contains(role)
                        ? objections.unanswered().stream().map(AttendanceWork::item)
                        : Stream.empty());
    }

    private static Worklist.Item item(AttendanceCorrections.Waiting waiting) {
        String detail = waiting.bodyName() + " · " + waiting.session();
        return item("correction.work", waiting.cohortName(), detail, waiting.cohortId(), waiting.dueOn());
    }

    private static Worklist.Item item(AttendanceObjections.Waiting waiting) {
        String detail = waiting.bodyName() + " · " + waiting.session();
        return item("markObjection.work", waiting.cohortName(), detail, waiting.cohortId(), waiting.dueOn());
    }

    private static Worklist.Item item(String stateKey, String title, String detail, long cohortId, LocalDate due) {
        return new Worklist.Item(stateKey, title, detail, "cohorts/" + Ids.toText(cohortId) + "/attendance", due);
    }
}
