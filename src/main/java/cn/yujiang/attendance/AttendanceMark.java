package cn.yujiang.attendance;

/** What the roll-call says about a person in a session: 出勤、迟到、请假、缺勤. Nothing recorded counts as absent. */
public enum AttendanceMark {
    PRESENT,
    LATE,
    LEAVE,
    ABSENT;

    /** Late arrival counts as attended (house rule). */
    public boolean attended() {
        return this == PRESENT || this == LATE;
    }
}
