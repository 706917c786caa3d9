package cn.yujiang.documents.application;

import cn.yujiang.documents.SheetFacts;
import cn.yujiang.documents.SpreadsheetGuard;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The guard over the zip directory: names first, then every part once through {@link XmlScan}. Nothing is unpacked to disk. */
final class StreamingSpreadsheetGuard implements SpreadsheetGuard {

    static final int MAX_FILE = 20 * 1024 * 1024;
    private static final int MAX_ENTRIES = 1_000;
    private static final int MAX_ROWS = 300_000;
    private static final long MAX_INFLATED = 200L * 1024 * 1024;
    private static final long RATIO_FROM = 4L * 1024 * 1024;
    private static final int MAX_RATIO = 100;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    @Override
    public SheetFacts check(byte[] file) {
        if (file.length > MAX_FILE) {
            throw new RejectedException(Rejection.of("SHEET_TOO_LARGE", MAX_FILE / 1024 / 1024));
        }
        checkMagic(file);
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            checkNames(entries);
            return checkContents(zip, entries);
        } catch (IOException | IllegalArgumentException e) {
            throw new RejectedException(Rejection.of("SHEET_DAMAGED"), e);
        }
    }

    private static void checkMagic(byte[] file) {
        if (startsWith(file, OLE)) {
            throw refused(contains(file, ENCRYPTED) ? "SHEET_PASSWORD" : "SHEET_OLD_XLS");
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw refused("SHEET_NOT_XLSX");
        }
    }

    private static void checkNames(List<ZipArchiveEntry> entries) {
        if (entries.size() > MAX_ENTRIES) {
            throw refused("SHEET_BOMB");
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw refused("SHEET_PASSWORD");
            }
            if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                throw refused("SHEET_MACRO");
            }
            if (!names.add(name) || name.contains("..")) {
                throw refused("SHEET_DAMAGED");
            }
        }
        if (!names.contains("xl/workbook.xml") || !names.contains("[content_types].xml")) {
            throw refused("SHEET_NOT_XLSX");
        }
    }

    private static SheetFacts checkContents(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        long inflated = 0;
        int rows = 0;
        byte[] buffer = new byte[64 * 1024];
        for (ZipArchiveEntry entry : entries) {
            XmlScan scan = new XmlScan(MAX_ROWS - rows);
            long size = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (isXml(entry)) {
                        refuseWideEncoding(buffer, n, size);
                        scan.feed(buffer, n);
                    }
                    size += n;
                    limit(entry, size, inflated + size);
                }
            }
            inflated += size;
            rows += scan.rows();
        }
        return new SheetFacts(rows, inflated);
    }

    private static void limit(ZipArchiveEntry entry, long size, long all) {
        long packed = Math.max(1, entry.getCompressedSize());
        if (all > MAX_INFLATED || size > RATIO_FROM && size / packed > MAX_RATIO) {
            throw refused("SHEET_BOMB");
        }
    }

    /** XML in UTF-16 would pass under the byte scan. Spreadsheet programs write UTF-8. */
    private static void refuseWideEncoding(byte[] buffer, int length, long offset) {
        if (offset == 0 && length >= 2) {
            int first = buffer[0] & 0xFF;
            int second = buffer[1] & 0xFF;
            if (first >= 0xFE || second >= 0xFE || first == 0 || second == 0) {
                throw refused("SHEET_ENTITIES");
            }
        }
    }

    private static boolean isXml(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !name.matches(".*\\.(png|jpe?g|gif|bmp|emf|wmf|tiff?|bin|dat)");
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && java.util.Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean contains(byte[] file, byte[] wanted) {
        for (int at = 0; at + wanted.length <= file.length; at++) {
            if (java.util.Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static RejectedException refused(String code) {
        return new RejectedException(Rejection.of(code));
    }
}
