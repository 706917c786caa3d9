package cn.yujiang.documents.application;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The poppler tools where the machine has them. */
final class Poppler {

    private Poppler() {}

    static boolean present(String tool) {
        try {
            new ProcessBuilder(tool, "-v").redirectErrorStream(true).start().waitFor();
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void assumePresent(String tool) {
        assumeTrue(present(tool), "skipped: poppler's " + tool + " is not installed");
    }

    /** Text of each page without any white space; read by OpenPDF where pdftotext is absent. */
    static List<String> pages(Path pdf) throws Exception {
        List<String> pages = new ArrayList<>();
        try (PdfReader reader = new PdfReader(pdf.toString())) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                String text = present("pdftotext")
                        ? run("pdftotext", "-raw", "-f", "" + page, "-l", "" + page, pdf.toString(), "-")
                        : new PdfTextExtractor(reader).getTextFromPage(page);
                pages.add(compact(text));
            }
        }
        return pages;
    }

    static String compact(String text) {
        return text.replaceAll("[\\s\\u3000\\u00A0\\f]+", "");
    }

    static Path picture(Path pdf, int dpi) throws Exception {
        Path base = pdf.resolveSibling(pdf.getFileName() + "-page");
        run(
                "pdftoppm",
                "-r",
                "" + dpi,
                "-gray",
                "-png",
                "-f",
                "1",
                "-l",
                "1",
                "-singlefile",
                pdf.toString(),
                base.toString());
        return base.resolveSibling(base.getFileName() + ".png");
    }

    static String run(String... command) throws Exception {
        Path out = Files.createTempFile("poppler", ".txt");
        try {
            int code = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(command[0] + " answered " + code);
            }
            return Files.readString(out, StandardCharsets.UTF_8);
        } finally {
            Files.delete(out);
        }
    }
}
