package cn.yujiang.certification.ui;

import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.TrainingCertificates;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.ui.PaperButton;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;

/** Certificates of completed training of a class: issue to all who passed, print, register. */
final class IssuePanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient TrainingCertificates certificates;
    private final transient Cohort cohort;
    private final transient LocalDate today;
    private final transient Runnable onChange;
    private final boolean own;

    /** @param own whether the user belongs to the body that trained */
    record Viewer(LocalDate today, boolean own) {}

    IssuePanel(TrainingCertificates certificates, Cohort cohort, Viewer viewer, Runnable onChange) {
        this.certificates = certificates;
        this.cohort = cohort;
        this.today = viewer.today;
        this.own = viewer.own;
        this.onChange = onChange;
        addClassName("yj-papers");
        show();
    }

    private void show() {
        removeAll();
        List<TrainingCertificates.Issued> issued = certificates.ofCohort(cohort.id());
        var bar = new Div();
        bar.addClassName("yj-actions");
        if (own) {
            var issue = new Button(getTranslation("issue.all"), click -> ask());
            issue.addThemeName("primary");
            bar.add(issue);
        }
        if (!issued.isEmpty()) {
            if (own) {
                bar.add(new PaperButton(getTranslation("form.F07"), () -> certificates.print(cohort.id(), null)));
            }
            bar.add(new PaperButton(getTranslation("form.F07R"), () -> certificates.register(cohort.id())));
        }
        var count = new Span(getTranslation("ui.total", issued.size()));
        count.addClassName("yj-count");
        add(new H2(getTranslation("issue.title")), bar, grid(issued), count);
    }

    private Grid<TrainingCertificates.Issued> grid(List<TrainingCertificates.Issued> issued) {
        var grid = new Grid<TrainingCertificates.Issued>();
        grid.addColumn(one -> one.certificate().number())
                .setHeader(getTranslation("certificate.number"))
                .setAutoWidth(true);
        grid.addColumn(one -> one.certificate().holder())
                .setHeader(getTranslation("certificate.holder"))
                .setAutoWidth(true);
        grid.addColumn(one -> one.certificate().issueDate())
                .setHeader(getTranslation("certificate.issueDate"))
                .setAutoWidth(true);
        grid.addColumn(TrainingCertificates.Issued::copies)
                .setHeader(getTranslation("issue.copies"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(one -> one.replaces() == null ? "" : one.replaces())
                .setHeader(getTranslation("issue.replaces"))
                .setAutoWidth(true);
        grid.addComponentColumn(
                        one -> CertificateColumns.badge(one.certificate().state()))
                .setHeader(getTranslation("certificate.state"))
                .setAutoWidth(true);
        if (own) {
            grid.addComponentColumn(this::printOne).setAutoWidth(true).setFlexGrow(0);
        }
        grid.setEmptyStateText(getTranslation("issue.empty"));
        grid.setItems(issued);
        grid.setAllRowsVisible(issued.size() <= 12);
        return grid;
    }

    private Button printOne(TrainingCertificates.Issued one) {
        var print = new PaperButton(
                getTranslation("issue.print"),
                () -> certificates.print(cohort.id(), one.certificate().id()));
        print.addThemeName("tertiary");
        CertificateState state = one.certificate().state();
        print.setVisible(state == CertificateState.RECORDED || state == CertificateState.VERIFIED);
        return print;
    }

    private void ask() {
        var dialog = new Dialog(getTranslation("issue.all"));
        dialog.setWidth("min(36rem, 96vw)");
        DatePicker day = Dates.picker();
        day.setLabel(getTranslation("certificate.issueDate"));
        day.setMax(today);
        day.setValue(today);
        var answer = new Div();
        answer.getElement().setAttribute("role", "status");
        var issue = new Button(getTranslation("issue.confirm"));
        issue.addThemeName("primary");
        issue.addClickListener(click -> {
            try {
                answer(answer, certificates.issue(cohort.id(), day.getValue()));
                issue.setVisible(false);
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        dialog.add(new Paragraph(getTranslation("issue.explain")), day, answer);
        dialog.getFooter().add(new Button(getTranslation("ui.close"), click -> dialog.close()), issue);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                onChange.run();
            }
        });
        dialog.open();
    }

    /** Who got none stands there with the reason. */
    private void answer(Div into, TrainingCertificates.Outcome outcome) {
        into.removeAll();
        into.add(new Paragraph(
                getTranslation("issue.done", outcome.issued(), outcome.others().size())));
        var list = new UnorderedList();
        outcome.others()
                .forEach(other -> list.add(new ListItem(other.name() + " — " + Refusals.sentence(other.reason()))));
        into.add(list);
    }
}
