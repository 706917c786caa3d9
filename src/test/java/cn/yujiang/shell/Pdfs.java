package cn.yujiang.shell;

import cn.yujiang.training.TrainingForms.Print;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What stands on a printed paper; {@code -Dkeep.forms=FOLDER} keeps it to look at. */
final class Pdfs {

    private Pdfs() {}

    /** The text of all pages without any white space. */
    static String text(String name, Print print) {
        byte[] pdf = print.form().pdf();
        keep(name, pdf);
        try (PdfReader reader = new PdfReader(pdf)) {
            var text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString().replaceAll("[\\s\\u3000\\u00A0]+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(String name, byte[] pdf) {
        String folder = System.getProperty("keep.forms");
        if (folder == null) {
            return;
        }
        try {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
