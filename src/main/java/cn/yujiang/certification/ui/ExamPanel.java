package cn.yujiang.certification.ui;

import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.Exams;
import cn.yujiang.certification.Outcomes;
import cn.yujiang.documents.ui.TableImportDialog;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.FindingList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The examination of a class: sitting, first results, retake, closing of the scores and corrections after it. */
final class ExamPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What the panel reads and writes. */
    @org.springframework.stereotype.Component
    record Services(
            Exams exams,
            Outcomes outcomes,
            cn.yujiang.documents.TableImport tables,
            cn.yujiang.documents.RejectedRowsWorkbook rejected) {}

    /** Whose turn it is. @param enters whether the user enters results of this class at all */
    record Viewer(long userId, boolean enters, int passMark, LocalDate today) {}

    private final transient Services services;
    private final transient Cohort cohort;
    private final transient Viewer viewer;
    private final Span saved = new Span();

    ExamPanel(Services services, Cohort cohort, Viewer viewer) {
        this.services = services;
        this.cohort = cohort;
        this.viewer = viewer;
        addClassName("yj-papers");
        saved.addClassName("yj-count");
        saved.getElement().setAttribute("role", "status");
        show();
    }

    private void show() {
        removeAll();
        saved.setText("");
        Exams.Sheet sheet = services.exams.sheet(cohort.id());
        boolean editable = viewer.enters && cohort.state() == CohortState.RUNNING && sheet.frozen() == null;
        var sitting = new SittingFields(sheet.sitting(), viewer.today, editable);
        add(sitting);
        if (!sheet.findings().isEmpty()) {
            add(findings(sheet));
        }
        var first = table(sheet, "result.title", sheet.candidates(), Exams.Candidate::first, editable);
        List<Exams.Candidate> again =
                sheet.candidates().stream().filter(ExamPanel::mayRetake).toList();
        if (editable) {
            var hint = new Paragraph(getTranslation("result.hint", viewer.passMark));
            hint.addClassName("yj-count");
            add(hint);
        }
        add(first);
        ResultTable retakes = null;
        if (!again.isEmpty()) {
            retakes = table(sheet, "exam.retake", again, Exams.Candidate::retake, editable);
            var explain = new Paragraph(getTranslation("exam.retake.explain"));
            explain.addClassName("yj-count");
            add(new H3(getTranslation("exam.retake")), explain, retakes);
        }
        add(editable ? actions(sitting, first, retakes) : closed(sheet));
    }

    private static boolean mayRetake(Exams.Candidate candidate) {
        ExamResult first = candidate.first();
        return first != null && first.conclusion() != ExamResult.Conclusion.PASSED;
    }

    private ResultTable table(
            Exams.Sheet sheet,
            String title,
            List<Exams.Candidate> candidates,
            Function<Exams.Candidate, @Nullable ExamResult> which,
            boolean editable) {
        Map<Long, ExamResult> results = new HashMap<>();
        candidates.forEach(candidate -> {
            ExamResult result = which.apply(candidate);
            if (result != null) {
                results.put(candidate.trainee().id(), result);
            }
        });
        boolean first = title.equals("result.title");
        List<Long> fixed = sheet.candidates().stream()
                .filter(candidate -> !editable || first && candidate.retake() != null)
                .map(candidate -> candidate.trainee().id())
                .toList();
        List<Enrolment> trainees =
                candidates.stream().map(Exams.Candidate::trainee).toList();
        return new ResultTable(
                new ResultTable.Content(getTranslation(title), trainees, results),
                BigDecimal.valueOf(viewer.passMark),
                trainee -> !fixed.contains(trainee.id()));
    }

    private FindingList findings(Exams.Sheet sheet) {
        return new FindingList(
                sheet.findings().stream()
                        .map(finding -> new FindingList.Item(
                                "A-EXAM",
                                getTranslation(
                                        "rejection.FINDING_" + finding.code(),
                                        finding.args().toArray()),
                                finding.blocks()))
                        .toList(),
                "");
    }

    private Div actions(SittingFields sitting, ResultTable first, @Nullable ResultTable retakes) {
        var save = new Button(getTranslation("result.save"), click -> save(sitting, first, retakes));
        save.addThemeName("primary");
        var upload = new Button(getTranslation("score.import"), click -> new TableImportDialog(
                        new ScoreTarget(cohort.id(), services.exams),
                        new TableImportDialog.Tools(services.tables, services.rejected),
                        this::show)
                .open());
        var bar = new Div(
                new Button(getTranslation("result.fill"), click -> fill(first, retakes)),
                new Button(getTranslation("result.restAbsent"), click -> first.restAbsent()),
                upload,
                new Button(getTranslation("exam.freeze"), click -> askFreeze()),
                save,
                saved);
        bar.addClassName("yj-actions");
        return bar;
    }

    private static void fill(ResultTable first, @Nullable ResultTable retakes) {
        first.fillConclusions();
        if (retakes != null) {
            retakes.fillConclusions();
        }
    }

    private void save(SittingFields sitting, ResultTable first, @Nullable ResultTable retakes) {
        saved.setText("");
        first.value().ifPresent(results -> {
            services.exams.saveSitting(cohort.id(), sitting.value());
            services.outcomes.saveResults(cohort.id(), results);
            Set<Long> people = new HashSet<>(ids(results));
            if (retakes != null) {
                people.addAll(ids(saveRetakes(retakes)));
            }
            show();
            saved.setText(getTranslation("result.saved", people.size()));
        });
    }

    private static List<Long> ids(List<ExamResult> results) {
        return results.stream().map(ExamResult::enrolmentId).toList();
    }

    private List<ExamResult> saveRetakes(ResultTable retakes) {
        List<ExamResult> entered = retakes.value().orElse(List.of());
        services.exams.saveRetakes(cohort.id(), entered);
        return entered;
    }

    private void askFreeze() {
        new DecisionDialog(
                        new DecisionDialog.Question(
                                getTranslation("exam.freeze"), getTranslation("exam.freeze.explain"), false),
                        ignored -> {
                            services.exams.freeze(cohort.id());
                            show();
                        })
                .open();
    }

    private Div closed(Exams.Sheet sheet) {
        var bar = new Div();
        bar.addClassName("yj-actions");
        Exams.Frozen frozen = sheet.frozen();
        if (frozen == null) {
            return bar;
        }
        bar.add(new Span(getTranslation("exam.frozen", frozen.byName())));
        if (viewer.enters && frozen.byId() != viewer.userId) {
            bar.add(new Button(
                    getTranslation("exam.correct"),
                    click -> new CorrectionDialog(cohort.id(), sheet.candidates(), services.exams, this::show).open()));
        }
        return bar;
    }
}
