package cn.yujiang.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every page of a printed form carries in its footer, so that a sheet of paper leads back to the record it shows. Empty text
 * where a value does not apply; then the footer leaves it out.
 *
 * @param recordNo number of the claim or filing
 * @param policyDocumentNo number of the policy paper the form rests on
 * @param clause clause of that paper
 * @param version print version of the same record, from 1
 * @param generatedAt moment of printing
 * @param hash short hash of the printed values, see {@link #shortHash(Map)}
 * @param url address behind the QR code; it must not contain personal data; empty for no code
 */
public record Stamp(
        String recordNo,
        String policyDocumentNo,
        String clause,
        int version,
        Instant generatedAt,
        String hash,
        String url) {

    /** First 12 hexadecimal digits of the SHA-256 over the values; the order of map keys does not matter. */
    public static String shortHash(Map<String, ?> model) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical(model).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object canonical(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, item) -> sorted.put(String.valueOf(key), item == null ? "" : canonical(item)));
                yield sorted;
            }
            case Collection<?> list ->
                list.stream().map(item -> item == null ? "" : canonical(item)).toList();
            default -> value.toString();
        };
    }
}
