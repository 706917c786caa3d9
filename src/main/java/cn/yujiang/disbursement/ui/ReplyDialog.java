package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.BankFiles;
import cn.yujiang.disbursement.BankFiles.LayoutInfo;
import cn.yujiang.disbursement.BankReplies;
import cn.yujiang.disbursement.BankReplies.Finding;
import cn.yujiang.disbursement.BankReplies.Outcome;
import cn.yujiang.disbursement.BankReplies.Report;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.BackgroundJob;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bank's answer: uploaded, looked through, shown with everything that does not fit, and booked only when confirmed. */
final class ReplyDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final int MAX_VOUCHER = 40;
    private static final int ROWS_SHOWN = 8;

    private final long batchId;
    private final transient BankReplies replies;
    private final Select<LayoutInfo> layout;
    private final BackgroundJob job = new BackgroundJob("reply.progress");
    private final Div result = new Div();
    private final TextField voucher = new TextField();
    private final Button confirm = new Button();
    private transient @Nullable Report wanted;

    ReplyDialog(long batchId, BankFiles files, BankReplies replies, Runnable afterwards) {
        this.batchId = batchId;
        this.replies = replies;
        this.layout = ExportDialog.layouts(files.layouts(batchId), getTranslation("batch.layout"));
        setHeaderTitle(getTranslation("reply.title"));
        setWidth("min(56rem, 96vw)");
        result.getElement().setAttribute("aria-live", "polite");
        result.addClassName("yj-stack");
        voucher.setLabel(getTranslation("batch.voucher"));
        voucher.setMaxLength(MAX_VOUCHER);
        voucher.setRequiredIndicatorVisible(true);
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> check(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setUploadButton(new Button(getTranslation("reply.choose")));
        upload.setDropLabel(new Span(getTranslation("reply.drop")));
        var form = new Div(new Paragraph(getTranslation("reply.explain")), layout, upload, job, result);
        form.addClassName("yj-stack");
        add(form);
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
        confirm.addThemeName("primary");
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> confirm());
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                afterwards.run();
            }
        });
    }

    private void check(byte[] bytes) {
        result.removeAll();
        LayoutInfo chosen = layout.getValue();
        if (chosen != null) {
            job.run(
                    progress -> replies.check(batchId, chosen.id(), bytes),
                    new BackgroundJob.Ending<>(this::show, this::fail));
        }
    }

    private void show(Report report) {
        result.removeAll();
        long paid = report.successes();
        result.add(heading(
                "reply-summary",
                getTranslation(
                        "reply.summary",
                        report.outcomes().size(),
                        paid,
                        report.outcomes().size() - paid)));
        if (!report.findings().isEmpty()) {
            result.add(
                    new Paragraph(
                            getTranslation("reply.findings", report.findings().size())),
                    findings(report.findings()));
        }
        List<Outcome> failures =
                report.outcomes().stream().filter(line -> !line.success()).toList();
        if (!failures.isEmpty()) {
            result.add(new H3(getTranslation("reply.failures")), failures(failures));
        }
        if (report.bookable()) {
            confirm.setText(getTranslation("reply.confirm"));
            confirm.setEnabled(true);
            wanted = report;
            result.add(voucher, confirm);
        } else {
            fail(getTranslation(report.outcomes().isEmpty() ? "reply.none" : "reply.stopped"));
        }
    }

    private Grid<Finding> findings(List<Finding> findings) {
        var grid = new Grid<Finding>();
        grid.addColumn(found ->
                        found.row() == 0 ? getTranslation("reply.whole") : getTranslation("reply.row", found.row()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Finding::reference)
                .setHeader(getTranslation("batch.line.reference"))
                .setAutoWidth(true);
        grid.addColumn(found ->
                        getTranslation("reply.difference." + found.difference(), found.expected(), found.found()))
                .setFlexGrow(2);
        grid.setItems(findings);
        grid.setHeight("14rem");
        return grid;
    }

    private Grid<Outcome> failures(List<Outcome> failures) {
        var grid = new Grid<Outcome>();
        Columns.text(grid, "batch.line.reference", Outcome::reference);
        Columns.text(grid, "payments.payee", Outcome::partyName);
        grid.addColumn(line -> Amounts.text(line.amount())).setHeader(getTranslation("payments.amount"));
        Columns.text(grid, "batch.outcome.reason", Outcome::reason);
        grid.setItems(failures);
        grid.setAllRowsVisible(failures.size() <= ROWS_SHOWN);
        return grid;
    }

    private void confirm() {
        Report report = wanted;
        if (report == null) {
            return;
        }
        voucher.setInvalid(false);
        job.run(
                progress -> replies.confirm(report.replyId(), voucher.getValue(), progress::tell),
                new BackgroundJob.Ending<>(this::done, this::fail));
    }

    private void done(int booked) {
        result.removeAll();
        result.add(heading("reply-done", getTranslation("reply.booked", booked)));
    }

    private void fail(RuntimeException e) {
        confirm.setEnabled(true);
        if (!(e instanceof RejectedException refused)) {
            throw e;
        }
        if ("voucherNo".equals(refused.first().field())) {
            voucher.setErrorMessage(Refusals.sentence(refused.first()));
            voucher.setInvalid(true);
        } else {
            fail(refused.rejections().stream().map(Refusals::sentence).collect(Collectors.joining(" ")));
        }
    }

    private void fail(String sentence) {
        var error = new Paragraph(sentence);
        error.addClassName("yj-error");
        result.add(error);
    }

    private static H3 heading(String id, String text) {
        var heading = new H3(text);
        heading.setId(id);
        return heading;
    }
}
