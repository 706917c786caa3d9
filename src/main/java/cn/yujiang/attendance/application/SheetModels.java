package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Credit;
import cn.yujiang.attendance.OnlineHours;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values of the forms F04 and F05. Printed papers are Chinese whatever the screen's language. */
final class SheetModels {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/attendance", Locale.ROOT);

    /** What F05 adds up. */
    record Online(
            LessonHours total,
            LessonHours planned,
            BigDecimal capRatio,
            List<Credit> credits,
            List<OnlineHours.Record> records) {}

    private SheetModels() {}

    static Map<String, Object> signIn(
            List<PlannedSession> sessions, List<Enrolment> enrolments, Map<Long, Map<Long, AttendanceMark>> marks) {
        var rows = new ArrayList<Map<String, Object>>();
        int present = 0;
        for (Enrolment enrolment : enrolments) {
            List<AttendanceMark> own = sessions.stream()
                    .map(session -> marks.getOrDefault(session.id(), Map.of()).get(enrolment.id()))
                    .filter(Objects::nonNull)
                    .toList();
            if (own.stream().anyMatch(AttendanceMark::attended)) {
                present++;
            }
            rows.add(signature(enrolment, own));
        }
        var model = new HashMap<String, Object>();
        model.put("date", joined(sessions, session -> session.date().toString()));
        model.put("period", joined(sessions, session -> session.start() + "–" + session.end()));
        model.put("content", joined(sessions, PlannedSession::content));
        model.put("expected", Integer.toString(enrolments.size()));
        model.put("present", Integer.toString(present));
        model.put("rate", rate(present, enrolments.size()));
        model.put("trainees", rows);
        return model;
    }

    /** Times and reasons stay empty: they are signed by hand on the paper. */
    private static Map<String, Object> signature(Enrolment enrolment, List<AttendanceMark> marks) {
        String state = marks.stream()
                .distinct()
                .map(mark -> WORDS.getString("mark." + mark))
                .collect(Collectors.joining("/"));
        return Map.of(
                "name", enrolment.name(),
                "morningIn", "",
                "morningOut", "",
                "afternoonIn", "",
                "afternoonOut", "",
                "state", state,
                "reason", "");
    }

    private static String joined(List<PlannedSession> sessions, Function<PlannedSession, String> part) {
        return sessions.stream().map(part).distinct().collect(Collectors.joining("、"));
    }

    private static String rate(int part, int whole) {
        if (whole == 0) {
            return "";
        }
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN) + "%";
    }

    static Map<String, Object> online(
            Online online, List<Enrolment> enrolments, Map<Long, PersonDirectory.Person> people) {
        Map<Long, Credit> credits =
                online.credits.stream().collect(Collectors.toMap(Credit::enrolmentId, Function.identity()));
        Map<Long, List<OnlineHours.Record>> byPerson =
                online.records.stream().collect(Collectors.groupingBy(OnlineHours.Record::enrolmentId));
        List<Enrolment> studied =
                enrolments.stream().filter(e -> byPerson.containsKey(e.id())).toList();
        var model = new HashMap<String, Object>();
        model.put(
                "platform",
                online.records.stream()
                        .map(OnlineHours.Record::platform)
                        .distinct()
                        .collect(Collectors.joining("、")));
        model.put(
                "cap",
                MessageFormat.format(
                        WORDS.getString("cap"),
                        online.total,
                        online.capRatio.movePointRight(2).stripTrailingZeros().toPlainString(),
                        online.total.share(online.capRatio)));
        model.put(
                "trainees",
                studied.stream()
                        .map(e -> line(
                                Objects.requireNonNull(people.get(e.personId())),
                                Objects.requireNonNull(byPerson.get(e.id())),
                                Objects.requireNonNull(credits.get(e.id())),
                                online.planned))
                        .toList());
        List<Credit> counted = studied.stream()
                .map(e -> Objects.requireNonNull(credits.get(e.id())))
                .toList();
        model.put("sumPlanned", new LessonHours(online.planned.hundredths() * studied.size()).toText());
        model.put("sumDone", sum(counted, Credit::online));
        model.put("sumCredited", sum(counted, Credit::creditedOnline));
        model.put("sumSurplus", sum(counted, Credit::surplus));
        return model;
    }

    private static String sum(List<Credit> credits, Function<Credit, LessonHours> part) {
        return credits.stream()
                .map(part)
                .reduce(LessonHours.ZERO, LessonHours::plus)
                .toText();
    }

    /** One line a person: the cap is a matter of the person, not of a course. */
    private static Map<String, Object> line(
            PersonDirectory.Person person, List<OnlineHours.Record> records, Credit credit, LessonHours planned) {
        LocalDate finished = records.stream()
                .map(OnlineHours.Record::completedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        var row = new HashMap<String, Object>();
        row.put("name", person.name());
        row.put("idNo", person.residentId().number());
        row.put("course", records.stream().map(OnlineHours.Record::course).collect(Collectors.joining("、")));
        row.put("plannedHours", planned.toText());
        row.put("doneHours", credit.online().toText());
        row.put("score", records.stream().map(OnlineHours.Record::score).collect(Collectors.joining("、")));
        row.put("finishedOn", finished.toString());
        row.put("creditedHours", credit.creditedOnline().toText());
        row.put("surplusHours", credit.surplus().toText());
        return row;
    }
}
