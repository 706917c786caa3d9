package cn.yujiang.supervision.domain;

import cn.yujiang.shared.Rejection;
import cn.yujiang.supervision.InspectionItem;
import cn.yujiang.supervision.Inspections.Kind;
import cn.yujiang.supervision.Inspections.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a report must say, and when it comes late. */
public final class InspectionChecks {

    private static final Duration IN_TIME = Duration.ofDays(1);

    private InspectionChecks() {}

    /** @param expected people on the roster @param photos how many come with it @param now the moment of recording */
    public static List<Rejection> report(Report report, int expected, int photos, Instant now, LocalDate today) {
        var problems = new ArrayList<Rejection>();
        if (report.checkedAt().isAfter(now)) {
            problems.add(Rejection.onField("checkedAt", "INSPECTION_AHEAD"));
        }
        inspectors(report, problems);
        if (report.present() < 0 || report.present() > expected) {
            problems.add(Rejection.onField("present", "INSPECTION_PRESENT", expected));
        }
        answers(report.answers(), problems);
        if (report.kind() == Kind.ON_SITE && photos == 0) {
            problems.add(Rejection.onField("photos", "INSPECTION_PHOTO"));
        }
        conclusion(report, today, problems);
        return problems;
    }

    private static void inspectors(Report report, List<Rejection> problems) {
        String first = report.firstInspector().strip();
        String second = report.secondInspector().strip();
        if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
            problems.add(Rejection.onField("secondInspector", "INSPECTION_TWO"));
        }
        if (report.bodySide().isBlank()) {
            problems.add(Rejection.onField("bodySide", "INSPECTION_BODY_SIDE"));
        }
    }

    /** Every question once; a no says why. */
    private static void answers(List<InspectionItem.Answer> answers, List<Rejection> problems) {
        Set<InspectionItem> open = EnumSet.allOf(InspectionItem.class);
        answers.forEach(answer -> open.remove(answer.item()));
        if (!open.isEmpty() || answers.size() != InspectionItem.values().length) {
            problems.add(Rejection.onField("items", "INSPECTION_ITEMS", open.size()));
        }
        long unexplained = answers.stream()
                .filter(answer -> answer.result() == InspectionItem.Result.NO
                        && answer.remark().isBlank())
                .count();
        if (unexplained > 0) {
            problems.add(Rejection.onField("items", "INSPECTION_REMARK", unexplained));
        }
    }

    private static void conclusion(Report report, LocalDate today, List<Rejection> problems) {
        if (report.qualified()) {
            return;
        }
        if (report.requirement().isBlank()) {
            problems.add(Rejection.onField("requirement", "INSPECTION_REQUIREMENT"));
        }
        if (!inTime(report.deadline(), today)) {
            problems.add(Rejection.onField("deadline", "INSPECTION_DEADLINE"));
        }
    }

    /** A deadline that can still be kept. */
    public static boolean inTime(@Nullable LocalDate deadline, LocalDate today) {
        return deadline != null && !deadline.isBefore(today);
    }

    /** Written down more than a day after the check. */
    public static boolean late(Instant checkedAt, Instant recordedAt) {
        return Duration.between(checkedAt, recordedAt).compareTo(IN_TIME) > 0;
    }
}
