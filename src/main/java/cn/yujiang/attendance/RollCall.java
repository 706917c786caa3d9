package cn.yujiang.attendance;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Marks of one session by enrolment.
 *
 * @param leaves for each {@link AttendanceMark#LEAVE} its kind and reason
 * @param reason why, where one is needed; empty otherwise
 */
public record RollCall(Map<Long, AttendanceMark> marks, Map<Long, Leave> leaves, String reason) {

    public RollCall {
        marks = Map.copyOf(marks);
        leaves = Map.copyOf(leaves);
        reason = reason.strip();
    }

    /** The part of it about marks that differ from those recorded; a leave that is explained anew counts as different. */
    public RollCall changedFrom(Map<Long, AttendanceMark> before) {
        Map<Long, AttendanceMark> changed = marks.entrySet().stream()
                .filter(mark -> before.get(mark.getKey()) != mark.getValue() || leaves.containsKey(mark.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new RollCall(changed, leaves, reason);
    }

    public @Nullable Leave leave(long enrolmentId) {
        return marks.get(enrolmentId) == AttendanceMark.LEAVE ? leaves.get(enrolmentId) : null;
    }

    /** How many leaves lack kind and reason. */
    public long unexplainedLeaves() {
        return marks.entrySet().stream()
                .filter(mark -> mark.getValue() == AttendanceMark.LEAVE && !leaves.containsKey(mark.getKey()))
                .count();
    }
}
