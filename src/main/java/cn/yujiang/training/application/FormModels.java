package cn.yujiang.training.application;

import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.Phone;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlanTotals;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Values of the forms F01–F03. Printed papers are Chinese whatever the screen's language. */
final class FormModels {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/training", Locale.ROOT);

    private final BodyDirectory bodies;
    private final CodeLists codes;

    FormModels(BodyDirectory bodies, CodeLists codes) {
        this.bodies = bodies;
        this.codes = codes;
    }

    static Map<String, Object> base(Cohort cohort) {
        var model = new HashMap<String, Object>();
        model.put("institutionName", cohort.bodyName());
        model.put("cohortName", cohort.plan().name());
        model.put("filingNo", text(cohort.filingNo()));
        model.put(
                "occupationLevel",
                cohort.plan().occupation() + " " + cohort.plan().level());
        model.put(
                "period",
                text(cohort.plan().start()) + " — " + text(cohort.plan().end()));
        return model;
    }

    Map<String, Object> application(Cohort cohort, int trainees, LocalDate today) {
        CohortPlan plan = cohort.plan();
        Body body = bodies.find(cohort.bodyId()).orElseThrow();
        PlanTotals totals = cohort.totals();
        Map<String, Object> model = base(cohort);
        model.put("number", text(cohort.filingNo()));
        model.put("date", today.toString());
        model.put("creditCode", body.creditCode().value());
        model.put("principal", body.legalPerson());
        model.put("phone", bodies.phone(body.id()));
        model.put("trainees", Integer.toString(trainees));
        model.put("occupation", plan.occupation());
        model.put(
                "occupationCode",
                codes.find(CodeLists.Kind.OCCUPATIONS, plan.occupation())
                        .map(CodeLists.Entry::detail)
                        .orElse(""));
        model.put("level", plan.level());
        model.put("trainingKind", plan.trainingKind());
        model.put("subsidyKind", word("subsidyKind"));
        model.put("certificateKind", plan.certificateKind());
        model.put("start", text(plan.start()));
        model.put("end", text(plan.end()));
        model.put("totalHours", totals.total().toText());
        model.put("theoryHours", totals.theory().toText());
        model.put("practiceHours", totals.practice().toText());
        model.put("onlineHours", totals.online().toText());
        model.put("onlineShare", totals.onlinePercent() + "%");
        model.put("studyForm", word(plan.fullTime() ? "fullTime" : "partTime"));
        model.put("mode", word("mode." + plan.mode()));
        model.put("place", plan.place());
        Long evaluator = plan.evaluatorId();
        model.put(
                "evaluationBody",
                evaluator == null ? "" : bodies.find(evaluator).map(Body::name).orElse(""));
        model.put(
                "filedOn",
                cohort.filedAt() == null
                        ? ""
                        : text(LocalDate.ofInstant(cohort.filedAt(), cn.yujiang.shared.BusinessClock.ZONE)));
        String filing = text(cohort.filingNo());
        model.put("yearSerial", filing.isEmpty() ? "" : filing.substring(filing.lastIndexOf('-') + 1));
        model.put("reviewer", "");
        model.put("opinion", text(cohort.decisionReason()));
        return model;
    }

    Map<String, Object> roster(Cohort cohort, List<Enrolment> enrolments, PersonDirectory people) {
        Map<Long, PersonDirectory.Person> loaded =
                people.load(enrolments.stream().map(Enrolment::personId).toList());
        Map<String, Object> model = base(cohort);
        model.put("traineeCount", Integer.toString(enrolments.size()));
        model.put("preparedBy", cohort.plan().headTeacher());
        model.put(
                "trainees",
                enrolments.stream()
                        .map(e -> trainee(e, Objects.requireNonNull(loaded.get(e.personId()))))
                        .toList());
        return model;
    }

    private static Map<String, Object> trainee(Enrolment enrolment, PersonDirectory.Person person) {
        Phone phone = person.phone();
        BankAccount account = person.account();
        var row = new HashMap<String, Object>();
        row.put("name", person.name());
        row.put("gender", word(enrolment.male() ? "male" : "female"));
        row.put("idNo", person.residentId().number());
        row.put("category", enrolment.category());
        row.put("residence", "");
        row.put("education", enrolment.education());
        row.put("phone", phone == null ? "" : phone.number());
        row.put("account", account == null ? "" : account.number());
        row.put("priorQualification", "");
        row.put("yearsOfWork", "");
        row.put("employer", enrolment.employer());
        row.put("remark", "");
        return row;
    }

    Map<String, Object> timetable(Cohort cohort, LocalDate today) {
        PlanTotals totals = cohort.totals();
        Map<String, Object> model = base(cohort);
        model.put("date", today.toString());
        model.put("totalHours", totals.total().toText());
        model.put("onlineHours", totals.online().toText());
        model.put("theoryHours", totals.theory().toText());
        model.put("practiceHours", totals.practice().toText());
        model.put("visitHours", sum(cohort, session -> session.kind() == SessionKind.VISIT));
        model.put("safetyHours", sum(cohort, session -> session.content().contains(word("safety"))));
        model.put("onlineShare", totals.onlinePercent() + "%");
        model.put(
                "sessions", cohort.sessions().stream().map(FormModels::session).toList());
        return model;
    }

    private static String sum(Cohort cohort, Predicate<PlannedSession> counted) {
        return cohort.sessions().stream()
                .filter(counted)
                .map(PlannedSession::hours)
                .reduce(LessonHours.ZERO, LessonHours::plus)
                .toText();
    }

    private static Map<String, Object> session(PlannedSession s) {
        return Map.of(
                "date", s.date().toString(),
                "time", s.start() + "–" + s.end(),
                "hours", s.hours().toText(),
                "form", word("kind." + s.kind()),
                "content", s.content(),
                "teacher", s.teacher(),
                "place", s.place(),
                "textbook", "");
    }

    private static String word(String key) {
        return WORDS.getString(key);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
