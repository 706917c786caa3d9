package cn.yujiang.certification.ui;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;

/** The columns every list of certificates has. */
final class CertificateColumns {

    private CertificateColumns() {}

    static void addTo(Grid<Certificate> grid, CodeLists codes) {
        UI ui = UI.getCurrent();
        grid.addColumn(c -> codes.label(CodeLists.Kind.CERTIFICATE_KINDS, c.kind(), ui.getLocale()))
                .setHeader(ui.getTranslation("certificate.kind"))
                .setAutoWidth(true);
        grid.addColumn(Certificate::shownNumber)
                .setHeader(ui.getTranslation("certificate.number"))
                .setAutoWidth(true);
        grid.addColumn(c -> c.occupation() + " " + c.level())
                .setHeader(ui.getTranslation("cohort.occupation"))
                .setAutoWidth(true);
        grid.addColumn(Certificate::issueDate)
                .setHeader(ui.getTranslation("certificate.issueDate"))
                .setAutoWidth(true);
        grid.addColumn(c -> ui.getTranslation(c.newlyObtained() ? "ui.yes" : "ui.no"))
                .setHeader(ui.getTranslation("certificate.new"))
                .setAutoWidth(true);
        grid.addComponentColumn(c -> badge(c.state()))
                .setHeader(ui.getTranslation("certificate.state"))
                .setAutoWidth(true);
        grid.setEmptyStateText(ui.getTranslation("certificate.empty"));
    }

    static StatusBadge badge(CertificateState state) {
        Tone tone =
                switch (state) {
                    case RECORDED -> Tone.WAITING;
                    case VERIFIED -> Tone.GOOD;
                    case REJECTED, REVOKED -> Tone.BAD;
                };
        return new StatusBadge(UI.getCurrent().getTranslation("certificate.state." + state), tone);
    }
}
