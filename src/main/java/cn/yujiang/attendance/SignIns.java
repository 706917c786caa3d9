package cn.yujiang.attendance;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.PlannedSession;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases of signing in with the changing code on the class screen. */
public interface SignIns {

    /**
     * A code a phone has read.
     *
     * @param scannedAt when the phone opened the address, by the clock of the server: lateness is judged by it, so that typing a
     *     password costs nobody anything
     */
    record Scan(String code, Instant scannedAt) implements Serializable {}

    /**
     * What the phone tells of itself.
     *
     * @param device random number kept in the browser; empty when the browser keeps nothing
     * @param clock the phone's own time, null when it was not told
     */
    record Phone(String device, @Nullable Instant clock, Position position) {}

    /** Where a phone says it is, in degrees (WGS-84), or why it does not. */
    record Position(Kind kind, double latitude, double longitude, double accuracyMetres) {

        private static final double LATITUDES = 90;
        private static final double LONGITUDES = 180;
        private static final double MILLION = 1_000_000;

        /** 已定位、用户拒绝、无法定位、没有询问. */
        public enum Kind {
            KNOWN,
            DENIED,
            UNAVAILABLE,
            NOT_ASKED
        }

        public static Position without(Kind kind) {
            return new Position(kind, 0, 0, 0);
        }

        /** Whether the numbers can be a position at all: they come from outside. */
        public boolean sensible() {
            return Math.abs(latitude) <= LATITUDES
                    && Math.abs(longitude) <= LONGITUDES
                    && accuracyMetres >= 0
                    && accuracyMetres <= MILLION;
        }
    }

    /**
     * What became of an attempt.
     *
     * @param refusal why not; null when the sign-in stands
     * @param mark what the record says now; null when there is none
     * @param at when the sign-in that stands was made
     * @param repeated whether it had been made before
     * @param session the session of the code; null when the code names none
     * @param place what is known about where it was made
     */
    record Answer(
            @Nullable Rejection refusal,
            @Nullable AttendanceMark mark,
            @Nullable Instant at,
            boolean repeated,
            String className,
            @Nullable PlannedSession session,
            SignInPlace place) {

        public boolean accepted() {
            return refusal == null;
        }
    }

    /**
     * What the class screen shows at this moment.
     *
     * @param link address in the code, with a fresh seal; empty while nobody can sign in
     * @param present how many are marked present or late
     * @param expected how many are on the roster
     */
    record Board(
            String link,
            int secondsLeft,
            int present,
            int expected,
            PlannedSession session,
            LocalDateTime opens,
            boolean open) {}

    /**
     * Signs the trainee in. Every attempt is stored, and a refused one is an answer, not an error; signing in twice answers with the
     * first result. A mark of the roll-call is never overwritten.
     */
    @PreAuthorize(Rights.TRAINEE)
    Answer signIn(Scan scan, Phone phone);

    /** Whether the phone has to be asked where it is: only where the place of the session has coordinates. */
    @PreAuthorize(Rights.TRAINEE)
    boolean asksPosition(Scan scan);

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} when the class has no such offline session */
    @PreAuthorize(Rights.TRAINING_BODY)
    Board board(long cohortId, long sessionId);
}
