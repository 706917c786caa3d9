package cn.yujiang.policy.packs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One text for one content: sorted keys, lengths before texts, no comments, no layout. Its SHA-256 names the pack. */
final class CanonicalForm {

    private CanonicalForm() {}

    static String hash(Object plain) {
        try {
            byte[] bytes = text(plain).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String text(Object plain) {
        StringBuilder out = new StringBuilder();
        append(plain, out);
        return out.toString();
    }

    private static void append(Object plain, StringBuilder out) {
        switch (plain) {
            case Map<?, ?> map -> {
                out.append('{');
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
                sorted.forEach((key, value) -> {
                    append(key, out);
                    append(value, out);
                });
                out.append('}');
            }
            case List<?> list -> {
                out.append('[');
                list.forEach(item -> append(item, out));
                out.append(']');
            }
            default -> {
                String text = String.valueOf(plain);
                out.append(text.length()).append(':').append(text);
            }
        }
    }
}
