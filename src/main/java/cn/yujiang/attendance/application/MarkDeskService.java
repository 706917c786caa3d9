package cn.yujiang.attendance.application;

import cn.yujiang.attendance.RollCall;
import cn.yujiang.attendance.SignInChannel;
import cn.yujiang.identity.Actor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where all marks stated by people arrive, whatever their way: checked, put in force, and each written down as an event. */
@Service
class MarkDeskService {

    /**
     * Whose word it is.
     *
     * @param at when it was stated, null for now
     * @param eventKey name of the event where it came from, null when it has none
     * @param contentHash hash of what it rests on, such as a picture; null when there is none
     * @param refusal code of the refusal when the event is kept only; null when the mark is in force
     */
    record Source(
            SignInChannel channel,
            long accountId,
            @Nullable Instant at,
            @Nullable String eventKey,
            @Nullable String contentHash,
            @Nullable String refusal) {

        static Source by(SignInChannel channel, Actor actor) {
            return new Source(channel, actor.id(), null, null, null, null);
        }
    }

    private final MarkStore marks;
    private final MarkEventStore events;
    private final CohortDirectory cohorts;
    private final BusinessClock clock;

    MarkDeskService(MarkStore marks, MarkEventStore events, CohortDirectory cohorts, BusinessClock clock) {
        this.marks = marks;
        this.events = events;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    /** @throws RejectedException {@code NOT_FOUND} for somebody not of the class, {@code LEAVE_KIND_REQUIRED}, {@code PRESENT_ELSEWHERE} */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(Cohort cohort, PlannedSession session, RollCall rollCall, Source source) {
        check(cohort, session, rollCall);
        Instant now = clock.now();
        marks.save(cohort.id(), session.id(), rollCall, source.accountId(), now);
        events.append(cohort.id(), session.id(), rollCall, source, now);
    }

    void check(Cohort cohort, PlannedSession session, RollCall rollCall) {
        Set<Long> enrolled =
                cohorts.enrolments(cohort.id()).stream().map(Enrolment::id).collect(Collectors.toSet());
        if (!enrolled.containsAll(rollCall.marks().keySet())) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        if (rollCall.unexplainedLeaves() > 0) {
            throw new RejectedException(
                    Rejection.onField("leave", "LEAVE_KIND_REQUIRED", rollCall.unexplainedLeaves()));
        }
        List<Long> present = rollCall.marks().entrySet().stream()
                .filter(entry -> entry.getValue().attended())
                .map(Map.Entry::getKey)
                .toList();
        List<String> elsewhere = marks.presentElsewhere(session, present);
        if (!elsewhere.isEmpty()) {
            throw new RejectedException(
                    Rejection.of("PRESENT_ELSEWHERE", String.join("、", elsewhere), session.date(), session.start()));
        }
    }
}
