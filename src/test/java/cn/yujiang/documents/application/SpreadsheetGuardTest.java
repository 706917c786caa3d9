package cn.yujiang.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cn.yujiang.documents.SheetFacts;
import cn.yujiang.shared.RejectedException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file is refused with its own code, quickly, and each code has its sentence. */
class SpreadsheetGuardTest {

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private final StreamingSpreadsheetGuard guard = new StreamingSpreadsheetGuard();

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of(
                        "SHEET_BOMB", "one endless text", Workbooks.repeated("<row><c><t>", "A".repeat(1000), 150_000)),
                Arguments.of(
                        "SHEET_BOMB", "one endless tag", Workbooks.repeated("<row a=\"", "A".repeat(1000), 50_000)),
                Arguments.of("SHEET_BOMB", "packed 1000 to 1", Workbooks.repeated("", "<a></a>", 20_000_000)),
                Arguments.of(
                        "SHEET_BOMB", "picture of nothing", Workbooks.with("xl/media/a.png", new byte[50_000_000])),
                Arguments.of("SHEET_BOMB", "too many parts", manyParts()),
                Arguments.of("SHEET_TOO_MANY_ROWS", "a million blank rows", blankRows()),
                Arguments.of("SHEET_ENTITIES", "doctype", xml("<!DOCTYPE x SYSTEM \"file:///x\"><worksheet/>")),
                Arguments.of(
                        "SHEET_ENTITIES", "entity expansion", xml("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>")),
                Arguments.of(
                        "SHEET_ENTITIES",
                        "doctype in a side part",
                        Workbooks.with("docProps/app.xml", Workbooks.utf8("<!DOCTYPE x><x/>"))),
                Arguments.of(
                        "SHEET_ENTITIES",
                        "doctype in UTF-16",
                        Workbooks.with(Workbooks.SHEET, "\uFEFF<!DOCTYPE x><x/>".getBytes(StandardCharsets.UTF_16BE))),
                Arguments.of("SHEET_CELL_REF", "too many letters", xml("<row><c r=\"ZZZZZZ1\"/></row>")),
                Arguments.of("SHEET_CELL_REF", "single quotes", xml("<row><c  r = 'ZZZZZZ1'/></row>")),
                Arguments.of("SHEET_CELL_REF", "too many digits", xml("<row r=\"99999999999\"/>")),
                Arguments.of("SHEET_MACRO", "macro", Workbooks.with("xl/vbaProject.bin", new byte[] {1})),
                Arguments.of("SHEET_OLD_XLS", "renamed xls", OLE),
                Arguments.of("SHEET_PASSWORD", "password", password()),
                Arguments.of("SHEET_NOT_XLSX", "text", Workbooks.utf8("姓名,身份证号\n")),
                Arguments.of("SHEET_NOT_XLSX", "empty file", new byte[0]),
                Arguments.of("SHEET_NOT_XLSX", "other zip", Workbooks.zip(Map.of("a.txt", new byte[3]))),
                Arguments.of(
                        "SHEET_DAMAGED", "cut off", java.util.Arrays.copyOf(Workbooks.zip(Workbooks.parts()), 200)),
                Arguments.of("SHEET_TOO_LARGE", "too large", new byte[StreamingSpreadsheetGuard.MAX_FILE + 1]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("hostile")
    void refusesHostileFiles(String code, String what, byte[] file) throws Exception {
        assertTimeout(Duration.ofSeconds(2), () -> assertThatThrownBy(() -> guard.check(file))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.first().code()).isEqualTo(code)));
        assertThat(allocated(file)).as("bytes allocated by the check").isLessThan(8_000_000);
        for (String texts : new String[] {"/texts/documents.properties", "/texts/documents_en.properties"}) {
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(getClass().getResourceAsStream(texts), StandardCharsets.UTF_8));
            assertThat(sentences.getProperty("rejection." + code)).isNotBlank();
        }
    }

    private long allocated(byte[] file) {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> guard.check(file)).isInstanceOf(RejectedException.class);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void passesOrdinaryWorkbooksAndCountsTheirRows() {
        SheetFacts facts = guard.check(Workbooks.rows(new Object[] {"姓名"}, new Object[] {"张三"}));
        assertThat(facts.rows()).isEqualTo(2);
    }

    @Test
    void anyChangedByteGivesAnAnswerAndNoOtherError() {
        byte[] good = Workbooks.rows(new Object[] {"姓名", "证号"}, new Object[] {"张三", 5});
        FastSheetReader reader = new FastSheetReader(guard);
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            try {
                reader.read(bad, 100, row -> {});
            } catch (RejectedException e) {
                assertThat(e.first().code()).startsWith("SHEET_");
            }
        }
    }

    private static byte[] xml(String text) {
        return Workbooks.with(Workbooks.SHEET, Workbooks.utf8(text));
    }

    private static byte[] manyParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>(Workbooks.parts());
        for (int i = 0; i < 2000; i++) {
            parts.put("xl/part" + i + ".xml", new byte[0]);
        }
        return Workbooks.zip(parts);
    }

    private static byte[] blankRows() {
        StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
        for (int i = 1; i <= 1_000_000; i++) {
            rows.append("<row r=\"").append(i).append("\" spans=\"1:13\" ht=\"15\"/>");
        }
        return xml(rows.append("</sheetData></worksheet>").toString());
    }

    private static byte[] password() {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] file = java.util.Arrays.copyOf(OLE, 4096);
        System.arraycopy(name, 0, file, 2048, name.length);
        return file;
    }
}
