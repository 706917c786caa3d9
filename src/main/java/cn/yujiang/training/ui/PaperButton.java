package cn.yujiang.training.ui;

import cn.yujiang.training.TrainingForms;
import cn.yujiang.ui.PdfPreview;
import com.vaadin.flow.component.button.Button;
import java.io.Serial;
import java.util.function.Supplier;

/** Previews a paper in the page. Printing itself, its rights and its record are the service's matter. */
public final class PaperButton extends Button {

    @Serial
    private static final long serialVersionUID = 1L;

    public PaperButton(String label, Supplier<TrainingForms.Print> printer) {
        super(label, click -> open(label, printer.get()));
    }

    /** Shows a paper that is printed already. */
    public static void open(String title, TrainingForms.Print print) {
        new PdfPreview(new PdfPreview.Content(
                        title,
                        print.fileName(),
                        print.form().pdf(),
                        String.join(" ", print.form().missingCharacters())))
                .open();
    }
}
