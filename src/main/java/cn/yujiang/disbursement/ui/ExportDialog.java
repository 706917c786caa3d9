package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.BankFiles;
import cn.yujiang.disbursement.BankFiles.BankFile;
import cn.yujiang.disbursement.BankFiles.LayoutInfo;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serial;
import java.util.List;

/** Makes the file for the bank and offers it for download; the page behind it shows the export when the dialog is closed. */
final class ExportDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long batchId;
    private final transient BankFiles files;
    private final Select<LayoutInfo> layout;
    private final Div result = new Div();

    ExportDialog(long batchId, BankFiles files, Runnable afterwards) {
        this.batchId = batchId;
        this.files = files;
        this.layout = layouts(files.layouts(batchId), getTranslation("batch.layout"));
        setHeaderTitle(getTranslation("batch.export"));
        setWidth("min(36rem, 96vw)");
        var explain = new Paragraph(getTranslation("batch.export.explain"));
        explain.addClassName("yj-warning");
        var form = new Div(explain, layout, result);
        form.addClassName("yj-stack");
        add(form);
        var make = new Button(getTranslation("batch.export.confirm"), click -> make());
        make.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()), make);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                afterwards.run();
            }
        });
    }

    /** The layouts to choose from, the first one taken. */
    static Select<LayoutInfo> layouts(List<LayoutInfo> all, String label) {
        var select = new Select<LayoutInfo>();
        select.setLabel(label);
        select.setWidthFull();
        select.setItems(all);
        select.setItemLabelGenerator(info -> info == null ? "" : info.name());
        if (!all.isEmpty()) {
            select.setValue(all.getFirst());
        }
        return select;
    }

    private void make() {
        LayoutInfo chosen = layout.getValue();
        if (chosen == null) {
            return;
        }
        try {
            BankFile file = files.export(batchId, chosen.id());
            var handler = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                    new ByteArrayInputStream(file.content()),
                    file.name(),
                    "application/octet-stream",
                    file.content().length));
            result.removeAll();
            result.add(new Anchor(
                    handler, getTranslation("batch.export.file", file.name(), file.lines(), Amounts.text(file.sum()))));
        } catch (RejectedException refused) {
            Refusals.show(refused);
        }
    }
}
