package cn.yujiang.certification.ui;

import cn.yujiang.certification.Certificates;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Enrolment;
import cn.yujiang.ui.FieldTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Certificates of a whole class: one row a trainee, the good ones are taken, at the others stands why not. */
final class CertificateBulkDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<Long, CertificateFields> open = new LinkedHashMap<>();
    private final transient Certificates certificates;
    private final long cohortId;
    private final Paragraph summary = new Paragraph();

    CertificateBulkDialog(
            Cohort cohort, List<Enrolment> roster, Certificates certificates, CodeLists codes, LocalDate today) {
        this.certificates = certificates;
        this.cohortId = cohort.id();
        setHeaderTitle(getTranslation("certificate.bulk"));
        setWidth("96vw");
        summary.getElement().setAttribute("role", "status");
        var table = new FieldTable(
                getTranslation("certificate.bulk"),
                Stream.of(
                                "roster.name",
                                "certificate.kind",
                                "certificate.number",
                                "certificate.level",
                                "certificate.issueDate",
                                "certificate.new",
                                "certificate.problems")
                        .map(this::getTranslation)
                        .toList());
        for (Enrolment trainee : roster) {
            var fields = new CertificateFields(cohort.plan(), codes, today);
            open.put(trainee.id(), fields);
            var name = new Span(trainee.position() + " " + trainee.name());
            table.addRow(Stream.concat(Stream.of(name), fields.inRow(trainee).stream())
                    .toArray(Component[]::new));
        }
        add(new Paragraph(getTranslation("certificate.bulk.explain")), table, summary);
        var save = new Button(getTranslation("certificate.take"), click -> save());
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()), save);
    }

    /** Runs {@code listener} when the dialog closes, for the list behind it. */
    CertificateBulkDialog afterwards(Runnable listener) {
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                listener.run();
            }
        });
        return this;
    }

    private void save() {
        List<Certificates.Entry> entries = open.entrySet().stream()
                .filter(line -> line.getValue().filled())
                .map(line -> line.getValue().entry(line.getKey()))
                .toList();
        int taken = 0;
        for (Certificates.EntryOutcome outcome : certificates.add(cohortId, entries)) {
            long enrolmentId = outcome.entry().enrolmentId();
            CertificateFields fields = java.util.Objects.requireNonNull(open.get(enrolmentId));
            if (outcome.taken()) {
                fields.close();
                open.remove(enrolmentId);
                taken++;
            } else {
                fields.show(outcome.problems());
            }
        }
        summary.setText(getTranslation("certificate.bulk.done", taken, entries.size() - taken));
    }
}
