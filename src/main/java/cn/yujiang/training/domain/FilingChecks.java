package cn.yujiang.training.domain;

import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.Finding;
import cn.yujiang.training.PlanTotals;
import cn.yujiang.training.PlannedSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the system checks before a class may be filed or approved. Each check is one small method with its control number. */
public final class FilingChecks {

    /** Limits of the house rules, as they apply to the mode of the class. */
    public record Limits(
            int classSizeMax,
            int ageMin,
            int ageMaxMale,
            int ageMaxFemale,
            int maxHoursPerDay,
            int filingLeadWorkdays,
            boolean filingLeadBlocks,
            BigDecimal onlineCapRatio) {}

    /** A trainee as the checks need one. */
    public record Trainee(int position, String name, ResidentId residentId, String category) {}

    /** What the rest of the system knows about a trainee: classes at the same time, the same training before, shared numbers. */
    public record Conflicts(List<Finding> findings) {}

    /**
     * All facts of one filing.
     *
     * @param filedOn day the lead time is counted from: the filing, or today while it is a draft
     */
    public record Filing(
            CohortPlan plan,
            List<PlannedSession> sessions,
            List<Trainee> trainees,
            boolean bodyMayFile,
            LocalDate filedOn) {}

    private FilingChecks() {}

    public static List<Finding> run(Filing filing, Limits limits, WorkdayCalendar calendar, Conflicts conflicts) {
        var findings = new ArrayList<Finding>();
        if (!filing.bodyMayFile) {
            findings.add(Finding.block("A24_BODY_SUSPENDED"));
        }
        findings.addAll(missingFields(filing.plan));
        findings.addAll(sessions(filing, limits));
        findings.addAll(roster(filing, limits));
        lead(filing, limits, calendar).ifPresent(findings::add);
        findings.addAll(conflicts.findings);
        return List.copyOf(findings);
    }

    private static List<Finding> missingFields(CohortPlan plan) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("name", plan.name());
        fields.put("trainingKind", plan.trainingKind());
        fields.put("occupation", plan.occupation());
        fields.put("level", plan.level());
        fields.put("certificateKind", plan.certificateKind());
        fields.put("place", plan.place());
        fields.put("headTeacher", plan.headTeacher());
        fields.put("start", plan.start());
        fields.put("end", plan.end());
        return fields.entrySet().stream()
                .filter(field ->
                        field.getValue() == null || field.getValue().toString().isBlank())
                .map(field -> Finding.block("F01_MISSING", "cohort." + field.getKey()))
                .toList();
    }

    private static List<Finding> sessions(Filing filing, Limits limits) {
        var findings = new ArrayList<Finding>();
        if (filing.sessions.isEmpty()) {
            findings.add(Finding.block("PLAN_EMPTY"));
            return findings;
        }
        for (PlannedSession session : filing.sessions) {
            if (outside(session, filing.plan)) {
                findings.add(Finding.block("SESSION_OUTSIDE", session.date(), session.start()));
            }
        }
        findings.addAll(overlaps(filing.sessions));
        findings.addAll(longDays(filing.sessions, limits.maxHoursPerDay));
        PlanTotals totals = PlanTotals.of(filing.sessions);
        if (totals.onlineOver(limits.onlineCapRatio)) {
            findings.add(Finding.warn(
                    "ONLINE_OVER_CAP",
                    totals.onlinePercent(),
                    limits.onlineCapRatio.movePointRight(2).stripTrailingZeros().toPlainString(),
                    totals.online().minusOrZero(totals.total().share(limits.onlineCapRatio))));
        }
        return findings;
    }

    private static boolean outside(PlannedSession session, CohortPlan plan) {
        return plan.start() != null && session.date().isBefore(plan.start())
                || plan.end() != null && session.date().isAfter(plan.end());
    }

    private static List<Finding> overlaps(List<PlannedSession> sessions) {
        List<PlannedSession> sorted = sessions.stream()
                .sorted(java.util.Comparator.comparing(PlannedSession::date).thenComparing(PlannedSession::start))
                .toList();
        var findings = new ArrayList<Finding>();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                findings.add(Finding.block(
                        "SESSION_OVERLAP", sorted.get(i).date(), sorted.get(i).start()));
            }
        }
        return findings;
    }

    /** A17: more than eight class hours a day. */
    private static List<Finding> longDays(List<PlannedSession> sessions, int maxHours) {
        Map<LocalDate, LessonHours> perDay = sessions.stream()
                .collect(
                        Collectors.toMap(PlannedSession::date, PlannedSession::hours, LessonHours::plus, TreeMap::new));
        return perDay.entrySet().stream()
                .filter(day -> day.getValue().compareTo(new LessonHours(maxHours * 100L)) > 0)
                .map(day -> Finding.warn("A17_LONG_DAY", day.getKey(), day.getValue(), maxHours))
                .toList();
    }

    private static List<Finding> roster(Filing filing, Limits limits) {
        int size = filing.trainees.size();
        if (size == 0) {
            return List.of(Finding.block("ROSTER_EMPTY"));
        }
        Stream<Finding> full = size > limits.classSizeMax
                ? Stream.of(Finding.block("A14_CLASS_FULL", size, limits.classSizeMax, mode(filing.plan)))
                : Stream.empty();
        LocalDate start = filing.plan.start();
        Stream<Finding> ages = start == null ? Stream.empty() : each(filing, t -> age(t, start, limits));
        return Stream.concat(full, ages).toList();
    }

    private static Stream<Finding> each(Filing filing, Function<Trainee, java.util.Optional<Finding>> check) {
        return filing.trainees.stream().map(check).flatMap(java.util.Optional::stream);
    }

    /** A09: completed years at the start of the class. */
    private static java.util.Optional<Finding> age(Trainee trainee, LocalDate start, Limits limits) {
        int age = Period.between(trainee.residentId.birthDate(), start).getYears();
        int max = trainee.residentId.isMale() ? limits.ageMaxMale : limits.ageMaxFemale;
        return age < limits.ageMin || age > max
                ? java.util.Optional.of(
                        Finding.block("A09_AGE", trainee.position, trainee.name, age, limits.ageMin, max))
                : java.util.Optional.empty();
    }

    private static java.util.Optional<Finding> lead(Filing filing, Limits limits, WorkdayCalendar calendar) {
        LocalDate start = filing.plan.start();
        if (start == null) {
            return java.util.Optional.empty();
        }
        LocalDate earliest = calendar.plus(filing.filedOn, limits.filingLeadWorkdays);
        if (!start.isBefore(earliest)) {
            return java.util.Optional.empty();
        }
        Object[] facts = {start, earliest, limits.filingLeadWorkdays, mode(filing.plan)};
        return java.util.Optional.of(
                limits.filingLeadBlocks ? Finding.block("FILED_LATE", facts) : Finding.warn("FILED_LATE", facts));
    }

    /** Key of the word for the mode, whose limits these are. */
    private static String mode(CohortPlan plan) {
        return "cohort.mode." + plan.mode();
    }
}
