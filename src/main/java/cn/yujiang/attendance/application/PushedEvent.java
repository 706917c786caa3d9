package cn.yujiang.attendance.application;

import cn.yujiang.attendance.SignInKind;
import cn.yujiang.attendance.SignInPush;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A reported event that could be read. */
record PushedEvent(
        String key,
        long cohortId,
        long sessionId,
        ResidentId person,
        SignInKind kind,
        Instant at,
        Instant sentAt,
        String contentHash) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int LONGEST_KEY = 64;

    /** @throws RejectedException naming the first field that cannot be read */
    static PushedEvent read(SignInPush.Row row) {
        String key = row.key() == null ? "" : row.key().strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw wrong("key", "PUSH_KEY", LONGEST_KEY);
        }
        Instant at = time("at", row.at());
        return new PushedEvent(
                key,
                id("class", row.classId()),
                id("session", row.session()),
                person(row.residentId()),
                kind(row.kind()),
                at,
                row.sentAt() == null ? at : time("sentAt", row.sentAt()),
                Sha256.hex(row.classId() + "|" + row.session() + "|" + row.residentId() + "|" + row.kind() + "|" + at));
    }

    /** A live event and a late one with its sending time both say what the client's clock shows now. */
    boolean clockOff(Instant now) {
        return Duration.between(sentAt, now).abs().compareTo(TOLERANCE) > 0;
    }

    private static long id(String field, @Nullable String text) {
        return Ids.parse(text == null ? "" : text).orElseThrow(() -> wrong(field, "PUSH_ID"));
    }

    private static ResidentId person(@Nullable String text) {
        try {
            return ResidentId.parse(text == null ? "" : text);
        } catch (RejectedException e) {
            throw new RejectedException(
                    new Rejection(e.first().code(), "residentId", e.first().args()));
        }
    }

    private static SignInKind kind(@Nullable String text) {
        if ("IN".equals(text)) {
            return SignInKind.IN;
        }
        if ("OUT".equals(text)) {
            return SignInKind.OUT;
        }
        throw wrong("kind", "PUSH_KIND");
    }

    private static Instant time(String field, @Nullable String text) {
        try {
            return OffsetDateTime.parse(text == null ? "" : text).toInstant();
        } catch (DateTimeParseException e) {
            throw new RejectedException(Rejection.onField(field, "PUSH_TIME"), e);
        }
    }

    private static RejectedException wrong(String field, String code, Object... args) {
        return new RejectedException(Rejection.onField(field, code, args));
    }
}
