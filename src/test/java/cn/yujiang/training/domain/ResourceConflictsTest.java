package cn.yujiang.training.domain;

import static cn.yujiang.training.domain.Plans.day;
import static cn.yujiang.training.domain.Plans.session;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.training.Finding;
import cn.yujiang.training.domain.ResourceConflicts.Known;
import cn.yujiang.training.domain.ResourceConflicts.Taken;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A class from nine to ten with a listed teacher in a listed room for twenty. */
class ResourceConflictsTest {

    private static final Known LISTED = new Known(Set.of("教师"), Map.of("教室", 20));
    private static final Known NOBODY = new Known(Set.of(), Map.of());

    private static List<Finding> find(Known known, Taken taken) {
        return new ResourceConflicts(List.of(session(1, 16, 9, 10)), known).find(List.of(taken), 20);
    }

    private static Taken taken(boolean own, String teacher, String place, int from, int to) {
        return new Taken(
                own, "另一班", teacher, place, false, new TimeSlot(day(16), LocalTime.of(from, 0), LocalTime.of(to, 0)));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void nineToTenAndTenToElevenDoNotClash() {
        assertThat(find(LISTED, taken(true, "教师", "教室", 10, 11))).isEmpty();
        assertThat(find(LISTED, taken(true, "教师", "教室", 8, 9))).isEmpty();
    }

    @Test
    void aListedTeacherAndRoomOfTheOwnBodyBlock() {
        assertThat(find(LISTED, taken(true, "教师", "教室", 9, 11)))
                .containsExactly(
                        Finding.block("TEACHER_TAKEN", "教师", "2026-03-16", "09:00", "另一班"),
                        Finding.block("PLACE_TAKEN", "教室", "2026-03-16", "09:00", "另一班"));
    }

    @Test
    void equalNamesInAnotherBodyWarn() {
        List<Finding> findings = find(LISTED, taken(false, "教师", "教室", 9, 11));
        assertThat(codes(findings)).containsExactly("TEACHER_NAME_TAKEN", "PLACE_NAME_TAKEN");
        assertThat(findings).noneMatch(Finding::blocks);
    }

    @Test
    void namesOnNoListWarnEvenInTheOwnBody() {
        assertThat(codes(find(NOBODY, taken(true, "教师", "别处", 9, 11))))
                .containsExactly("TEACHER_NAME_TAKEN", "TEACHER_UNKNOWN", "PLACE_UNKNOWN");
    }

    @Test
    void anOnlineClassTakesNoRoom() {
        var online = new Taken(
                true, "另一班", "别人", "教室", true, new TimeSlot(day(16), LocalTime.of(9, 0), LocalTime.of(10, 0)));
        assertThat(find(LISTED, online)).isEmpty();
    }

    @Test
    void aRoomTooSmallForTheClassWarns() {
        var plan = new ResourceConflicts(List.of(session(1, 16, 9, 10)), LISTED);
        assertThat(plan.find(List.of(), 20)).isEmpty();
        assertThat(plan.find(List.of(), 21)).containsExactly(Finding.warn("PLACE_SMALL", "教室", 20, 21));
    }
}
