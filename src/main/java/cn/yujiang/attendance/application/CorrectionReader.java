package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceCorrections;
import cn.yujiang.documents.StoredFiles;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts corrections together for the screen: rows with names, session and evidence. */
@Component
class CorrectionReader {

    private final AttendanceCorrectionStore store;
    private final CohortDirectory cohorts;
    private final StoredFiles files;

    CorrectionReader(AttendanceCorrectionStore store, CohortDirectory cohorts, StoredFiles files) {
        this.store = store;
        this.cohorts = cohorts;
        this.files = files;
    }

    List<AttendanceCorrections.Correction> of(Cohort cohort) {
        List<AttendanceCorrectionStore.Head> heads = store.of(cohort.id());
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<Long, Enrolment> people =
                cohorts.enrolments(cohort.id()).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        Map<Long, PlannedSession> sessions =
                cohort.sessions().stream().collect(Collectors.toMap(PlannedSession::id, Function.identity()));
        Map<Long, List<AttendanceCorrectionStore.Row>> lines = store.lines(cohort.id()).stream()
                .collect(Collectors.groupingBy(AttendanceCorrectionStore.Row::correctionId));
        return heads.stream()
                .map(head -> correction(
                        head,
                        Objects.requireNonNull(sessions.get(head.sessionId())),
                        lines.getOrDefault(head.id(), List.of()).stream()
                                .map(row -> line(row, Objects.requireNonNull(people.get(row.enrolmentId()))))
                                .sorted(Comparator.comparing(AttendanceCorrections.Line::position))
                                .toList()))
                .toList();
    }

    private AttendanceCorrections.Correction correction(
            AttendanceCorrectionStore.Head head, PlannedSession session, List<AttendanceCorrections.Line> lines) {
        return new AttendanceCorrections.Correction(
                head.id(),
                new AttendanceCorrections.When(session.id(), session.date(), session.start(), session.end()),
                head.reason(),
                head.state(),
                head.requesterName(),
                head.requestedAt(),
                head.dueOn(),
                head.decision(),
                lines,
                files.of(AttendanceCorrectionService.owner(head.id())));
    }

    private static AttendanceCorrections.Line line(AttendanceCorrectionStore.Row row, Enrolment person) {
        return new AttendanceCorrections.Line(
                row.enrolmentId(), person.position(), person.name(), row.before(), row.after(), row.leave());
    }
}
