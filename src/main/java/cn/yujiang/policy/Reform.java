package cn.yujiang.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An overlay over the packs in force: some parameters with other values, for some time and place. The packs themselves stay as they
 * are.
 *
 * @param name for people
 * @param changes applied in this order; a later one wins
 */
public record Reform(String name, List<Change> changes) {

    /**
     * One parameter with another value.
     *
     * @param ruleId a rule that uses the parameter; other rules of the pack that use the same one change with it
     * @param key the parameter
     * @param division where, with everything below it; null for everywhere
     * @param from first day, by the day that decides the version; null for always
     * @param to last day; null for ever
     * @param value in the notation of the parameter, such as {@code 1500元}
     */
    public record Change(
            String ruleId,
            String key,
            @Nullable String division,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String value) {

        /** The value everywhere and always. */
        public static Change of(String ruleId, String key, String value) {
            return new Change(ruleId, key, null, null, null, value);
        }

        public boolean covers(String place, @Nullable LocalDate day) {
            boolean here = division == null || Divisions.covers(division, place);
            boolean dated = from != null || to != null;
            boolean now = day == null ? !dated : new Validity(from, to, "").contains(day);
            return here && now;
        }
    }

    public Reform {
        changes = List.copyOf(changes);
    }

    /** SHA-256 over the changes: two reforms with the same hash compute the same. */
    public String hash() {
        try {
            byte[] text = changes.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
