package cn.yujiang.training.domain;

import cn.yujiang.identity.Role;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.ChangeState;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.PlannedSession;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What may be changed in an approved class, by whom, and until when. */
public final class ChangeRules {

    /** Steps of a request. */
    public enum Step {
        APPROVE,
        REFUSE,
        WITHDRAW
    }

    private ChangeRules() {}

    /** Requests belong to classes that are approved and not over. */
    public static boolean changeable(CohortState state) {
        return state == CohortState.APPROVED || state == CohortState.RUNNING;
    }

    /**
     * Why a step may not be taken; empty when it may.
     *
     * @param requester account that made the request: nobody decides on an own one
     */
    public static Optional<Rejection> refusal(
            ChangeState state, Step step, Set<Role> roles, long actor, long requester) {
        if (state != ChangeState.OPEN) {
            return Optional.of(Rejection.of("CHANGE_DECIDED"));
        }
        boolean allowed = step == Step.WITHDRAW
                ? roles.contains(Role.INSTITUTION) || roles.contains(Role.ENTERPRISE)
                : roles.contains(Role.FIRST_REVIEWER);
        if (!allowed) {
            return Optional.of(Rejection.of("FORBIDDEN", step));
        }
        return step != Step.WITHDRAW && actor == requester
                ? Optional.of(Rejection.of("SEPARATION_OF_DUTIES", state, step))
                : Optional.empty();
    }

    /** Lead time and admission concern new filings; a class that was approved goes on under them. */
    public static boolean concernsChanges(String finding) {
        return !finding.equals("FILED_LATE") && !finding.startsWith("A24_") && !finding.startsWith("SCOPE_");
    }

    /** A session that has begun, or that something is recorded for, stays as it is. */
    public static boolean fixed(PlannedSession session, Set<Long> recorded, LocalDateTime now) {
        return recorded.contains(session.id()) || !begin(session).isAfter(now);
    }

    private static LocalDateTime begin(PlannedSession session) {
        return session.date().atTime(session.start());
    }

    /** Trainees are replaced before the first session only: who comes later has missed something. */
    public static boolean replaceable(List<PlannedSession> sessions, LocalDateTime now) {
        return sessions.stream().allMatch(session -> begin(session).isAfter(now));
    }

    /** What is wrong with new sessions: held ones touched, others moved into the past, ids that are not of this class. */
    public static List<Rejection> sessions(
            List<PlannedSession> before, List<PlannedSession> after, Set<Long> recorded, LocalDateTime now) {
        Map<Long, PlannedSession> wished = after.stream()
                .filter(s -> s.id() != 0)
                .collect(Collectors.toMap(PlannedSession::id, Function.identity()));
        Set<Long> known = before.stream().map(PlannedSession::id).collect(Collectors.toSet());
        var problems = new ArrayList<Rejection>();
        before.stream()
                .filter(old -> fixed(old, recorded, now) && !old.equals(wished.get(old.id())))
                .forEach(old -> problems.add(Rejection.of("CHANGE_SESSION_HELD", old.date(), old.start())));
        after.stream()
                .filter(session -> !before.contains(session) && !begin(session).isAfter(now))
                .forEach(session -> problems.add(Rejection.of("CHANGE_IN_PAST", session.date(), session.start())));
        if (!known.containsAll(wished.keySet())) {
            problems.add(Rejection.of("NOT_FOUND"));
        }
        return List.copyOf(problems);
    }
}
