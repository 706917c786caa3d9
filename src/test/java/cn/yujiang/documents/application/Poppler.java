package cn.yujiang.documents.application;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The poppler tools where the machine has them. */
final class Poppler {

    private static final Pattern WORD = Pattern.compile(
            "<word xMin=\"([-.0-9]+)\" yMin=\"([-.0-9]+)\" xMax=\"([-.0-9]+)\" yMax=\"([-.0-9]+)\">(.*)</word>");
    private static final Pattern SHEET = Pattern.compile("<page width=\"([.0-9]+)\" height=\"([.0-9]+)\"");

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

    /** One line a font, as pdffonts prints it. */
    static List<String> fonts(Path pdf) throws Exception {
        return run("pdffonts", pdf.toString()).lines().skip(2).toList();
    }

    /** A word as it lies on a page, in points from the top left corner. */
    record Word(int page, double left, double top, double right, double bottom, String text) {

        /** Both words share more than a sliver. */
        boolean covers(Word other) {
            double width = Math.min(right, other.right) - Math.max(left, other.left);
            double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return page == other.page && width > 1 && height > 2;
        }
    }

    /** All words with their places, and each page as a word without text. */
    static List<Word> words(Path pdf) throws Exception {
        List<Word> words = new ArrayList<>();
        int page = 0;
        for (String line :
                run("pdftotext", "-bbox", pdf.toString(), "-").lines().toList()) {
            Matcher word = WORD.matcher(line);
            Matcher sheet = SHEET.matcher(line);
            if (word.find()) {
                words.add(new Word(page, at(word, 1), at(word, 2), at(word, 3), at(word, 4), word.group(5)));
            } else if (sheet.find()) {
                words.add(new Word(++page, 0, 0, at(sheet, 1), at(sheet, 2), ""));
            }
        }
        return words;
    }

    private static double at(Matcher found, int group) {
        return Double.parseDouble(found.group(group));
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
