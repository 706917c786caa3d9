package cn.yujiang.training.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import cn.yujiang.training.domain.PastedSessions.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows as a spreadsheet puts them on the clipboard. */
class PastedSessionsTest {

    private static final Map<String, SessionKind> KINDS = Map.of("线下理论", SessionKind.OFFLINE_THEORY);
    private static final String GOOD = "2026/3/16\t8:00\t12:00\t4\t线下理论\t安全\t教师\t教室";

    private static List<Row> read(String... lines) {
        return PastedSessions.read(String.join("\r\n", lines), KINDS);
    }

    private static List<String> problems(String line) {
        return read(line).getFirst().problems().stream()
                .map(problem -> problem.field() + ":" + problem.code())
                .toList();
    }

    @Test
    void aRowBecomesASession() {
        PlannedSession session = read(GOOD).getFirst().session();
        assertThat(session)
                .extracting(PlannedSession::date, PlannedSession::hours, PlannedSession::teacher, PlannedSession::place)
                .containsExactly(Plans.day(16), LessonHours.of("4"), "教师", "教室");
    }

    @Test
    void theHeadingAndEmptyLinesAreNoRowsAndNumbersAreThoseOfTheLines() {
        assertThat(read("日期\t开始\t结束\t课时\t形式", "", GOOD, GOOD.replace("8:00", "八点")))
                .extracting(Row::number)
                .containsExactly(3, 4);
    }

    @Test
    void everyCellThatIsWrongIsNamed() {
        assertThat(problems("2026-02-30x\t8点\t12:00\t4\t现场"))
                .containsExactly("date:PASTE_DATE", "start:PASTE_TIME", "kind:PASTE_KIND");
        assertThat(problems(GOOD.replace("\t4\t", "\t0.3\t"))).containsExactly("hours:PASTE_HOURS");
        assertThat(problems(GOOD.replace("12:00", "8:00"))).containsExactly("end:PASTE_END");
        assertThat(read("2026-03-16\t8:00").getFirst().problems())
                .extracting(Rejection::code)
                .containsExactly("PASTE_COLUMNS");
    }

    @Test
    void teacherAndPlaceMayBeMissing() {
        assertThat(read("2026-03-16\t8:00\t12:00\t4\t线下理论").getFirst().problems())
                .isEmpty();
    }
}
