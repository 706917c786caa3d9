package cn.yujiang.documents.application;

import cn.yujiang.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that shapes a paper at one moment.
 *
 * @param formId the form
 * @param hash SHA-256 over names and contents of the files, 64 hexadecimal digits
 * @param files contents by path below the templates folder, with {@code /}
 */
record TemplateVersion(String formId, String hash, SortedMap<String, byte[]> files) {

    private static final int SHORT = 8;

    static TemplateVersion of(String formId, SortedMap<String, byte[]> files) {
        var all = new ByteArrayOutputStream();
        files.forEach((path, content) -> {
            all.writeBytes((path + '\0' + content.length + '\0').getBytes(StandardCharsets.UTF_8));
            all.writeBytes(content);
        });
        return new TemplateVersion(formId, Sha256.hex(all.toByteArray()), new TreeMap<>(files));
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    String text(String path) {
        return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
    }

    /** What the footer says of it. */
    String shortHash() {
        return hash.substring(0, SHORT);
    }
}
