package cn.yujiang.documents.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.RenderedForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of the folder, short and long, with names as they really occur. {@code -Dkeep.forms=FOLDER} keeps the papers to look at. */
class FormRowsTest {

    @TempDir
    Path folder;

    /** A sign-in sheet is read by the places of its boxes: one page of at most twenty rows, more people are more sheets. */
    private static final String ONE_PAGE = "F04S";

    static Stream<Arguments> formsAndLines() {
        return Samples.formIds().stream().flatMap(form -> Stream.of(1, 15, 400)
                .filter(lines -> lines == 1 || Samples.listKey(Samples.of(form)) != null)
                .filter(lines -> lines < 400 || !form.equals(ONE_PAGE))
                .map(lines -> Arguments.of(form, lines)));
    }

    static Stream<String> formsWithLists() {
        return Samples.formIds().stream()
                .filter(form -> !form.equals(ONE_PAGE))
                .filter(form -> Samples.listKey(Samples.of(form)) != null);
    }

    @ParameterizedTest(name = "{0} with {1} lines")
    @MethodSource("formsAndLines")
    void showsEveryValueOfShortAndLongPapers(String formId, int lines) throws Exception {
        FormDocument doc = Samples.withLines(Samples.of(formId), lines);
        RenderedForm form = Samples.renderer().render(doc);
        Path pdf = save(formId + "-" + lines, form);
        List<String> pages = Poppler.pages(pdf);
        String all = String.join("", pages);
        for (String value : Samples.leaves(doc.model())) {
            assertThat(all.contains(Poppler.compact(value.replace("𠮷", "〓"))))
                    .as("%s is printed", value)
                    .isTrue();
        }
        assertThat(form.missingCharacters()).containsExactly("𠮷");
        assertThat(all).contains("U+20BB7").contains("手工填写");
        assertThat(pages).hasSize(form.pages());
        IntStream.rangeClosed(1, form.pages())
                .forEach(page -> assertThat(pages.get(page - 1)).contains("第%d页/共%d页".formatted(page, form.pages())));
        if (lines == 400) {
            assertThat(form.pages()).isBetween(8, 40);
        }
        if (Poppler.present("pdffonts")) {
            assertThat(Poppler.fonts(pdf)).isNotEmpty().allMatch(line -> line.contains("yes yes yes"));
        }
    }

    /** Wherever the list ends on the page: a page with lines has the head, and the closing rows have a line above them. */
    @ParameterizedTest
    @MethodSource("formsWithLists")
    void headsEveryPageAndLeavesNoTotalAlone(String formId) throws Exception {
        FormDocument sample = Samples.of(formId);
        List<FormDocument> lengths = IntStream.rangeClosed(12, 36)
                .mapToObj(lines -> Samples.withLines(sample, lines))
                .toList();
        RenderedForm batch = Samples.renderer().renderBatch(lengths);
        assertThat(batch.failures()).isEmpty();
        String head = head(formId);
        List<String> pages = Poppler.pages(save(formId + "-lengths", batch));
        boolean inList = false;
        for (String page : pages) {
            inList = !page.contains("第1页/") && inList || page.contains(head);
            if (inList) {
                assertThat(page).contains(head);
                assertThat(page).matches(".*(㛃䶮|·|李䶮|王𬭳|〓野).*");
            }
        }
    }

    /** The first two column heads as they are read from the paper. */
    private static String head(String formId) throws Exception {
        String template = Files.readString(Samples.TEMPLATES.resolve(formId).resolve("template.html"));
        String heads = template.substring(template.indexOf("<thead>"), template.indexOf("</thead>"));
        String[] cells =
                heads.replaceAll("(?s)<tr>|</tr>|<thead>|<br/>|\\s", "").split("</th>");
        return cells[0].replaceAll("<[^>]*>", "") + cells[1].replaceAll("<[^>]*>", "");
    }

    private Path save(String name, RenderedForm form) throws Exception {
        String keep = System.getProperty("keep.forms");
        Path pdf = (keep == null ? folder : Files.createDirectories(Path.of(keep))).resolve(name + ".pdf");
        return Files.write(pdf, form.pdf());
    }
}
