package cn.yujiang.documents.application;

import static cn.yujiang.documents.ColumnKind.DATE;
import static cn.yujiang.documents.ColumnKind.DECIMAL;
import static cn.yujiang.documents.ColumnKind.ID_NUMBER;
import static cn.yujiang.documents.ColumnKind.INTEGER;
import static cn.yujiang.documents.ColumnKind.PHONE;
import static cn.yujiang.documents.ColumnKind.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.documents.ColumnSpec;
import cn.yujiang.documents.ImportProgress;
import cn.yujiang.documents.ImportedRow;
import cn.yujiang.documents.ImportedTable;
import cn.yujiang.documents.RejectedRow;
import cn.yujiang.documents.RejectedRowsWorkbook;
import cn.yujiang.documents.SheetCell;
import cn.yujiang.documents.SheetRow;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as offices make them. */
class TableImportTest {

    private static final List<ColumnSpec> COLUMNS = List.of(
            ColumnSpec.required("name", TEXT, "姓名", "学员姓名"),
            ColumnSpec.required("idNo", ID_NUMBER, "身份证号", "身份证号码", "公民身份号码"),
            ColumnSpec.optional("phone", PHONE, "联系电话", "手机号"),
            ColumnSpec.optional("hired", DATE, "入职日期"),
            ColumnSpec.optional("wage", DECIMAL, "工资"),
            ColumnSpec.optional("years", INTEGER, "从业年限"),
            ColumnSpec.optional("account", ID_NUMBER, "银行账号", "社保卡账号"));

    private final StreamingSpreadsheetGuard guard = new StreamingSpreadsheetGuard();
    private final FastSheetReader reader = new FastSheetReader(guard);
    private final StreamingTableImport tables = new StreamingTableImport(guard, reader);
    private final FastSheetWriter writer = new FastSheetWriter();

    @Test
    void findsTheHeadBelowTitlesAndLeavesOutFootersAndBlankRows() {
        ImportedTable table = read(
                row("忻州示例职业培训学校培训学员花名册"),
                row("班期：第01期", null, null, "日期：2026年1月5日"),
                row(),
                row("序号", "*姓　名（必填）", "身份证\n号码", "性别", "联系电话："),
                row(1, " 张三 ", "140902199001011234", "男", "139 0000 0000"),
                row(2),
                row(3, "李四", "１４０９０２１９９００２０２１２３ｘ", "女", 13900000001L),
                row("合计", "2 人"),
                row("填表人：王五", null, null, "审核人："));
        assertThat(table.mapping().headRow()).isEqualTo(4);
        assertThat(table.mapping().unmapped()).containsExactly("序号", "性别");
        assertThat(table.mapping().missingRequired()).isEmpty();
        assertThat(table.rows()).extracting(ImportedRow::rowNumber).containsExactly(5, 7);
        assertThat(table.rows()).allMatch(row -> row.problems().isEmpty());
        assertThat(table.rows().get(0).values()).containsEntry("name", "张三").containsEntry("phone", "13900000000");
        assertThat(table.rows().get(1).values())
                .containsEntry("idNo", "14090219900202123X")
                .containsEntry("phone", "13900000001");
        assertThat(table.skippedRows()).containsExactly(8, 9);
    }

    @Test
    void readsHeadsOfTwoRowsWithMergedGroups() {
        byte[] file = Workbooks.of(sheet -> {
            sheet.value(0, 0, "花名册");
            sheet.range(0, 0, 0, 4).merge();
            List<String> upper = java.util.Arrays.asList("序号", "基本信息", null, "银行", null);
            List<String> lower = java.util.Arrays.asList(null, "姓名", "公民身份号码", "开户行", "账号");
            for (int column = 0; column < 5; column++) {
                sheet.value(1, column, upper.get(column));
                sheet.value(2, column, lower.get(column));
            }
            sheet.range(1, 1, 1, 2).merge();
            sheet.range(1, 3, 1, 4).merge();
            List<String> data = List.of("1", "张三", "140902199001011234", "示例银行", "6217000000000000000");
            for (int column = 0; column < 5; column++) {
                sheet.value(3, column, data.get(column));
            }
        });
        ImportedTable table = tables.read(file, COLUMNS, ImportProgress.NONE);
        assertThat(table.mapping().headRow()).isEqualTo(3);
        assertThat(table.mapping().unmapped()).containsExactly("序号", "开户行");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().values())
                .containsEntry("name", "张三")
                .containsEntry("account", "6217000000000000000");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05,2026-01-05",
        "2026/1/5,2026-01-05",
        "2026.1.5,2026-01-05",
        "2026年1月5日,2026-01-05",
        "20260105,2026-01-05",
        "２０２６－０１－０５,2026-01-05",
        "2026-01-05 00:00:00,2026-01-05",
        "2024-02-29,2024-02-29",
        "2026-02-29,",
        "2026-13-01,",
        "明天,",
        "0026-01-01,"
    })
    void readsDatesInEverySpelling(String text, String day) {
        ImportedRow row =
                read(row("姓名", "身份证号", "入职日期"), row("张三", "1", text)).rows().getFirst();
        if (day == null) {
            assertThat(row.problems()).extracting(Rejection::code).containsExactly("IMPORT_DATE");
            assertThat(row.values()).doesNotContainKey("hired");
        } else {
            assertThat(row.value("hired")).isEqualTo(day);
        }
    }

    @Test
    void readsDatesStoredAsNumbers() {
        List<ImportedRow> rows = read(
                        row("姓名", "身份证号", "入职日期"),
                        row("甲", "1", 46027),
                        row("乙", "2", 20260105),
                        row("丙", "3", LocalDate.of(2026, 1, 5)),
                        row("丁", "4", -3))
                .rows();
        assertThat(rows.subList(0, 3)).extracting(row -> row.value("hired")).containsOnly("2026-01-05");
        assertThat(rows.get(3).problems()).extracting(Rejection::code).containsExactly("IMPORT_DATE");
    }

    @Test
    void refusesNumbersWhoseDigitsAreLostButTakesThemAsText() {
        List<ImportedRow> rows = read(
                        row("姓名", "身份证号"),
                        row("甲", 140902199001011234L),
                        row("乙", "140902199001011234"),
                        row("丙", "1.40902E+17"),
                        row("丁", 110101900101123L))
                .rows();
        assertThat(rows.get(0).problems()).extracting(Rejection::code).containsExactly("IMPORT_PRECISION");
        assertThat(rows.get(0).original().get(1)).isEqualTo("1.40902E+17");
        assertThat(rows.get(1).value("idNo")).isEqualTo("140902199001011234");
        assertThat(rows.get(2).problems()).extracting(Rejection::code).containsExactly("IMPORT_PRECISION");
        assertThat(rows.get(3).value("idNo")).isEqualTo("110101900101123");
    }

    @Test
    void readsNumbersAndSaysWhatIsWrong() {
        List<ImportedRow> rows = read(
                        row("姓名", "身份证号", "工资", "从业年限"),
                        row("甲", "1", "¥1,409.50", 3),
                        row("乙", "2", 1409.5, "２"),
                        row("丙", "3", "1,40", "1.5"),
                        row(null, "4", "约三千"))
                .rows();
        assertThat(rows.get(0).values()).containsEntry("wage", "1409.50").containsEntry("years", "3");
        assertThat(rows.get(1).values()).containsEntry("wage", "1409.5").containsEntry("years", "2");
        assertThat(rows.get(2).problems())
                .extracting(Rejection::code)
                .containsExactly("IMPORT_NUMBER", "IMPORT_INTEGER");
        assertThat(rows.get(3).problems())
                .extracting(Rejection::code)
                .containsExactly("IMPORT_REQUIRED", "IMPORT_NUMBER");
        assertThat(rows.get(3).problems()).extracting(Rejection::field).containsExactly("name", "wage");
    }

    @Test
    void namesMissingColumnsAndRefusesATableWithoutHead() {
        ImportedTable table = read(row("姓名", "联系电话"), row("张三", "13900000000"));
        assertThat(table.mapping().missingRequired()).containsExactly("身份证号");
        assertThat(table.rows()).isEmpty();
        assertThatThrownBy(() -> read(row("a", "b"), row("c", "d"))).hasMessageContaining("IMPORT_NO_HEAD");
    }

    @Test
    void keepsHostileNamesAsTheyAre() {
        for (String name : List.of("=cmd|' /C calc'!A0", "<script>", "\u202Eabc", "𬭳𠅤", "' OR 1=1 --", "@SUM(A1)")) {
            ImportedRow row = read(row("姓名", "身份证号"), row(name, "1")).rows().getFirst();
            assertThat(row.value("name")).isEqualTo(name);
        }
    }

    @Test
    void writesTextsThatLookLikeFormulasAsText() {
        List<String> hostile = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\u0001x", "6217000000000000000");
        byte[] file = writer.write("表", List.of("姓名"), hostile.stream().map(List::of));
        assertThat(rows(file)).hasSize(7);
        for (int i = 0; i < hostile.size(); i++) {
            assertThat(rows(file).get(i + 1).cell(0))
                    .isEqualTo(new SheetCell.Text(hostile.get(i).replace('\u0001', '\uFFFD')));
        }
    }

    @Test
    void givesBadRowsBackWithTheirReasons() {
        ImportedTable table = read(row("序号", "姓名", "身份证号"), row(1, "张三", "1"), row(2, "=李四", null));
        RejectedRow bad = new RejectedRow(table.rows().get(1), "“身份证号”未填写。");
        byte[] file = new XlsxRejectedRows(writer)
                .write(table.mapping(), List.of(bad), new RejectedRowsWorkbook.Labels("原因", "第 {0} 行：{1}"));
        List<SheetRow> rows = rows(file);
        assertThat(shown(rows.get(0))).containsExactly("序号", "姓名", "身份证号", "原因");
        assertThat(shown(rows.get(1))).containsExactly("2", "=李四", "", "第 3 行：“身份证号”未填写。");
        assertThat(tables.read(file, COLUMNS, ImportProgress.NONE).rows()).hasSize(1);
    }

    @Test
    void readsTenThousandRowsAndTellsItsProgress() {
        byte[] file = writer.write(
                "学员",
                List.of("姓名", "身份证号", "联系电话", "入职日期"),
                Stream.iterate(1, i -> i + 1)
                        .limit(10_000)
                        .map(i -> List.of(
                                "学员" + i,
                                String.valueOf(140902199001010000L + i),
                                "13900000000",
                                LocalDate.of(2026, 1, 5))));
        List<Integer> done = new ArrayList<>();
        ImportedTable table = tables.read(file, COLUMNS, (now, total) -> {
            assertThat(total).isEqualTo(10_001);
            done.add(now);
        });
        assertThat(table.rows()).hasSize(10_000).allMatch(row -> row.problems().isEmpty());
        assertThat(table.rows().getLast().value("idNo")).isEqualTo("140902199001020000");
        assertThat(done).isSorted().hasSizeGreaterThan(10).endsWith(10_001);
    }

    private ImportedTable read(Object[]... rows) {
        return tables.read(Workbooks.rows(rows), COLUMNS, ImportProgress.NONE);
    }

    private List<SheetRow> rows(byte[] file) {
        List<SheetRow> rows = new ArrayList<>();
        reader.read(file, 100, rows::add);
        return rows;
    }

    private static List<String> shown(SheetRow row) {
        return row.cells().stream().map(SheetCell::shown).toList();
    }

    private static Object[] row(Object... cells) {
        return cells;
    }
}
