package cn.yujiang.attendance.domain;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.shared.Rejection;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Whether a sign-in is taken: the checks in the order in which they are answered. */
public final class SignInChecks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * A sign-in that stands.
     *
     * @param deviceHash null for one that came from a gate
     */
    public record Seat(@Nullable String deviceHash, LocalDateTime at, AttendanceMark mark) {}

    /**
     * What is known about an attempt.
     *
     * @param own the sign-in of this person that stands already
     * @param deviceTaken whether somebody else signed in with this device
     * @param place why the place is refused, null when it is not
     * @param elsewhere whether the person is marked present in another session at this time
     */
    public record Facts(
            boolean running,
            boolean locked,
            boolean onRoster,
            @Nullable Seat own,
            boolean deviceTaken,
            boolean elsewhere,
            @Nullable String deviceHash,
            SignInWindow window,
            LocalDateTime at,
            @Nullable Rejection place) {}

    /** Either a refusal, or a mark; {@code repeated} when the mark is that of the first sign-in. */
    public record Verdict(
            @Nullable Rejection refusal, @Nullable AttendanceMark mark, boolean repeated) {

        static Verdict refused(String code, Object... args) {
            return new Verdict(Rejection.of(code, args), null, false);
        }
    }

    private SignInChecks() {}

    public static Verdict decide(Facts facts) {
        if (!facts.onRoster) {
            return Verdict.refused("SIGN_IN_NOT_ON_ROSTER");
        }
        Seat own = facts.own;
        if (own != null) {
            boolean other = own.deviceHash != null && !own.deviceHash.equals(facts.deviceHash);
            return other
                    ? Verdict.refused("SIGN_IN_OTHER_DEVICE", TIME.format(own.at))
                    : new Verdict(null, own.mark, true);
        }
        if (!facts.running) {
            return Verdict.refused("COHORT_NOT_RUNNING");
        }
        if (facts.locked) {
            return Verdict.refused("ATTENDANCE_LOCKED");
        }
        if (facts.deviceTaken) {
            return Verdict.refused("SIGN_IN_DEVICE_TAKEN");
        }
        return inTime(facts);
    }

    private static Verdict inTime(Facts facts) {
        SignInWindow.Standing standing = facts.window.standing(facts.at);
        return switch (standing) {
            case EARLY ->
                Verdict.refused("SIGN_IN_EARLY", facts.window.opens().toLocalDate(), TIME.format(facts.window.opens()));
            case OVER ->
                Verdict.refused(
                        "SIGN_IN_OVER", facts.window.closes().toLocalDate(), TIME.format(facts.window.closes()));
            case ON_TIME -> atPlace(facts, AttendanceMark.PRESENT);
            case LATE -> atPlace(facts, AttendanceMark.LATE);
        };
    }

    private static Verdict atPlace(Facts facts, AttendanceMark mark) {
        if (facts.elsewhere) {
            return Verdict.refused("SIGN_IN_ELSEWHERE");
        }
        return facts.place == null ? new Verdict(null, mark, false) : new Verdict(facts.place, null, false);
    }
}
