package cn.yujiang.certification.ui;

import cn.yujiang.certification.Certificates;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Enrolment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;

/** One certificate of one trainee; a refusal keeps the dialog open with what was typed. */
final class CertificateDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ComboBox<Enrolment> holder = new ComboBox<>();
    private final transient CertificateFields fields;

    CertificateDialog(
            Cohort cohort, List<Enrolment> roster, Certificates certificates, CodeLists codes, LocalDate today) {
        setHeaderTitle(getTranslation("certificate.add"));
        setWidth("min(44rem, 96vw)");
        fields = new CertificateFields(cohort.plan(), codes, today);
        holder.setLabel(getTranslation("certificate.holder"));
        holder.setItems(roster);
        holder.setItemLabelGenerator(e -> e.position() + " " + e.name());
        var form = new Div(holder);
        form.addClassName("yj-form");
        form.add(fields.labelled());
        add(form, fields.problems);
        var save = new Button(getTranslation("ui.save"), click -> save(cohort.id(), certificates));
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    /** Runs {@code listener} when the dialog closes. */
    CertificateDialog afterwards(Runnable listener) {
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                listener.run();
            }
        });
        return this;
    }

    private void save(long cohortId, Certificates certificates) {
        Enrolment chosen = holder.getValue();
        holder.setInvalid(chosen == null);
        if (chosen == null) {
            holder.setErrorMessage(getTranslation("certificate.holder.missing"));
            return;
        }
        var outcome =
                certificates.add(cohortId, List.of(fields.entry(chosen.id()))).getFirst();
        if (outcome.taken()) {
            close();
        } else {
            fields.show(outcome.problems());
        }
    }
}
