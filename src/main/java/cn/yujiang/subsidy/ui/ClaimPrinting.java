package cn.yujiang.subsidy.ui;

import cn.yujiang.training.TrainingForms.Print;
import cn.yujiang.ui.PdfPreview;

/** Opens a print in the page. */
final class ClaimPrinting {

    private ClaimPrinting() {}

    static void open(String title, Print print) {
        new PdfPreview(new PdfPreview.Content(
                        title,
                        print.fileName(),
                        print.form().pdf(),
                        String.join(" ", print.form().missingCharacters())))
                .open();
    }
}
