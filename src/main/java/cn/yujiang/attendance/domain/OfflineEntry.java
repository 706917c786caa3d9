package cn.yujiang.attendance.domain;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.OfflineRollCall;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** An entry of a device that could be read and whose signature is right. */
public record OfflineEntry(
        String key,
        long sessionId,
        long enrolmentId,
        AttendanceMark mark,
        @Nullable AttendanceMark base,
        Instant at) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Set<AttendanceMark> MARKS =
            EnumSet.of(AttendanceMark.PRESENT, AttendanceMark.LATE, AttendanceMark.ABSENT);

    /** @throws RejectedException {@code OFFLINE_ENTRY} for one that cannot be read, {@code OFFLINE_SIGNATURE} for one of another making */
    public static OfflineEntry read(long cohortId, OfflineRollCall.Entry entry, String secret) {
        String key = text(entry.key());
        String base = text(entry.base());
        try {
            var read = new OfflineEntry(
                    key,
                    Ids.parse(text(entry.session())).orElseThrow(OfflineEntry::wrong),
                    Ids.parse(text(entry.enrolment())).orElseThrow(OfflineEntry::wrong),
                    AttendanceMark.valueOf(text(entry.mark())),
                    base.isEmpty() ? null : AttendanceMark.valueOf(base),
                    Instant.parse(text(entry.at())));
            if (!key.matches("[0-9a-f-]{36}") || !MARKS.contains(read.mark)) {
                throw wrong();
            }
            String signed = String.join(
                    "|",
                    key,
                    Ids.toText(cohortId),
                    text(entry.session()),
                    text(entry.enrolment()),
                    text(entry.mark()),
                    base,
                    text(entry.at()));
            if (!same(sign(signed, secret), text(entry.signature()))) {
                throw new RejectedException(Rejection.of("OFFLINE_SIGNATURE"));
            }
            return read;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new RejectedException(Rejection.of("OFFLINE_ENTRY"), e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static RejectedException wrong() {
        return new RejectedException(Rejection.of("OFFLINE_ENTRY"));
    }

    /** HMAC-SHA256 in hexadecimal digits, as the page makes it. */
    public static String sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the same time wherever the texts differ. */
    private static boolean same(String own, String given) {
        return MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
