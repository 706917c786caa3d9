package cn.yujiang.documents.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.RenderedForm;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form with its sample values. Run with {@code -Dgolden=write} to replace the golden pictures after a wanted change, and look
 * at them before committing.
 */
class FormTemplatesTest {

    private static final int GOLDEN_DPI = 60;

    @TempDir
    Path folder;

    static List<String> forms() {
        return Samples.formIds();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsEveryValueOnTheExpectedPages(String formId) throws Exception {
        FormDocument sample = Samples.of(formId);
        int pages = Samples.pages(formId);
        RenderedForm form = Samples.renderer().render(sample);
        Path pdf = save(formId, form);

        List<String> text = Poppler.pages(pdf);
        String all = String.join("", text);
        assertThat(Samples.leaves(sample.model()))
                .allSatisfy(value -> assertThat(all).contains(Poppler.compact(value)));
        assertThat(form.missingCharacters()).isEmpty();
        assertThat(form.pages()).isEqualTo(pages);
        assertThat(text).hasSize(pages);
        for (int page = 1; page <= pages; page++) {
            assertThat(text.get(page - 1))
                    .contains("第%d页/共%d页".formatted(page, pages))
                    .contains(Poppler.compact(sample.stamp().recordNo()))
                    .contains(sample.stamp().hash());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void embedsSubsetsOfItsFonts(String formId) throws Exception {
        Poppler.assumePresent("pdffonts");
        Path pdf = save(formId, Samples.renderer().render(Samples.of(formId)));
        assertThat(Poppler.fonts(pdf)).isNotEmpty().allMatch(line -> line.contains("yes yes yes"));
        assertThat(Files.readString(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.7");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void looksLikeItsGoldenPicture(String formId) throws Exception {
        Poppler.assumePresent("pdftoppm");
        Path picture = Poppler.picture(save(formId, Samples.renderer().render(Samples.of(formId))), GOLDEN_DPI);
        Path golden = Samples.TEMPLATES.resolve(formId).resolve("golden.png");
        if ("write".equals(System.getProperty("golden"))) {
            Files.copy(picture, golden, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(difference(ImageIO.read(golden.toFile()), ImageIO.read(picture.toFile())))
                .as("mean difference of grey values, 0 to 255")
                .isLessThan(6.0);
    }

    private Path save(String formId, RenderedForm form) throws Exception {
        String keep = System.getProperty("keep.forms");
        Path pdf = (keep == null ? folder : Files.createDirectories(Path.of(keep))).resolve(formId + ".pdf");
        return Files.write(pdf, form.pdf());
    }

    /** Compared in blocks of 4 × 4 pixels, so that another version of the drawing tool does not matter but a moved line does. */
    private static double difference(BufferedImage a, BufferedImage b) {
        assertThat(List.of(b.getWidth(), b.getHeight())).isEqualTo(List.of(a.getWidth(), a.getHeight()));
        double sum = 0;
        int blocks = 0;
        for (int y = 0; y + 4 <= a.getHeight(); y += 4) {
            for (int x = 0; x + 4 <= a.getWidth(); x += 4) {
                sum += Math.abs(grey(a, x, y) - grey(b, x, y));
                blocks++;
            }
        }
        return sum / blocks;
    }

    private static double grey(BufferedImage image, int x, int y) {
        double sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += image.getRaster().getSample(x + i % 4, y + i / 4, 0);
        }
        return sum / 16;
    }
}
