package cn.yujiang.shell;

import cn.yujiang.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Tampers with audit packs. */
final class Zips {

    private Zips() {}

    /** One file says something else. */
    static byte[] changed(byte[] zip, String name, String from, String to) {
        Map<String, byte[]> files = read(zip);
        files.computeIfPresent(name, (key, content) -> replaced(content, from, to));
        return write(files);
    }

    /** One file says something else and the table of contents was made to fit. */
    static byte[] forged(byte[] zip, String name, String from, String to) {
        Map<String, byte[]> files = read(zip);
        byte[] before = files.getOrDefault(name, new byte[0]);
        byte[] after = replaced(before, from, to);
        files.put(name, after);
        files.computeIfPresent(
                "manifest.json", (key, content) -> replaced(content, Sha256.hex(before), Sha256.hex(after)));
        return write(files);
    }

    private static byte[] replaced(byte[] content, String from, String to) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("nothing to change: " + from);
        }
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> read(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] write(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
