package cn.yujiang.training.domain;

import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.PlanDiff;
import cn.yujiang.training.PlanDiff.Field;
import cn.yujiang.training.PlanDiff.SessionChange;
import cn.yujiang.training.PlanTotals;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.RosterChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares two plans of one class. Sessions are the same when their id is. */
public final class PlanDiffs {

    private static final Map<String, Function<PlannedSession, Object>> FIELDS = fields();

    private PlanDiffs() {}

    private static Map<String, Function<PlannedSession, Object>> fields() {
        var fields = new java.util.LinkedHashMap<String, Function<PlannedSession, Object>>();
        fields.put("date", PlannedSession::date);
        fields.put("time", session -> session.start() + "–" + session.end());
        fields.put("hours", PlannedSession::hours);
        fields.put("kind", PlannedSession::kind);
        fields.put("content", PlannedSession::content);
        fields.put("teacher", PlannedSession::teacher);
        fields.put("place", PlannedSession::place);
        return fields;
    }

    public static PlanDiff of(
            CohortPlan plan, List<PlannedSession> before, List<PlannedSession> after, List<RosterChange> roster) {
        return new PlanDiff(head(plan, before, after), sessions(before, after), List.copyOf(roster), List.of());
    }

    private static List<SessionChange> sessions(List<PlannedSession> before, List<PlannedSession> after) {
        Map<Long, PlannedSession> wished = after.stream()
                .filter(s -> s.id() != 0)
                .collect(Collectors.toMap(PlannedSession::id, Function.identity()));
        Stream<SessionChange> old = before.stream().map(session -> change(session, wished.get(session.id())));
        Stream<SessionChange> added =
                after.stream().filter(s -> s.id() == 0).map(session -> new SessionChange(null, session, List.of()));
        return Stream.concat(old, added)
                .filter(change -> change.before() == null
                        || change.after() == null
                        || !change.fields().isEmpty())
                .sorted(Comparator.comparing(PlanDiffs::when))
                .toList();
    }

    private static java.time.LocalDateTime when(SessionChange change) {
        PlannedSession session = change.before() == null ? Objects.requireNonNull(change.after()) : change.before();
        return session.date().atTime(session.start());
    }

    private static SessionChange change(PlannedSession before, @Nullable PlannedSession after) {
        if (after == null) {
            return new SessionChange(before, null, List.of());
        }
        var fields = new ArrayList<Field>();
        FIELDS.forEach((name, value) ->
                add(fields, name, String.valueOf(value.apply(before)), String.valueOf(value.apply(after))));
        return new SessionChange(before, after, List.copyOf(fields));
    }

    private static List<Field> head(CohortPlan plan, List<PlannedSession> before, List<PlannedSession> after) {
        CohortPlan moved = following(plan, before, after);
        PlanTotals old = PlanTotals.of(before);
        PlanTotals now = PlanTotals.of(after);
        var fields = new ArrayList<Field>();
        add(fields, "start", String.valueOf(plan.start()), String.valueOf(moved.start()));
        add(fields, "end", String.valueOf(plan.end()), String.valueOf(moved.end()));
        add(fields, "total", old.total().toText(), now.total().toText());
        add(fields, "online", old.online().toText(), now.online().toText());
        return List.copyOf(fields);
    }

    private static void add(List<Field> fields, String name, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new Field(name, before, after));
        }
    }

    /**
     * The plan with the days of the class following its sessions: a first or last day that was that of a session moves with it, and no session
     * lies outside.
     */
    public static CohortPlan following(CohortPlan plan, List<PlannedSession> before, List<PlannedSession> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return plan;
        }
        LocalDate start = plan.start();
        LocalDate end = plan.end();
        LocalDate first = first(after);
        LocalDate last = last(after);
        boolean startMoves = start == null || start.equals(first(before)) || first.isBefore(start);
        boolean endMoves = end == null || end.equals(last(before)) || last.isAfter(end);
        return plan.between(startMoves ? first : start, endMoves ? last : end);
    }

    private static LocalDate first(List<PlannedSession> sessions) {
        return sessions.stream()
                .map(PlannedSession::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate last(List<PlannedSession> sessions) {
        return sessions.stream()
                .map(PlannedSession::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
