package cn.yujiang.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.RenderedForm;
import cn.yujiang.documents.Stamp;
import cn.yujiang.shared.RejectedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rare and hostile values, broken templates, batches. */
class PdfFormRendererTest {

    private static final Stamp STAMP = new Stamp("T-1", "", "", 1, Instant.EPOCH, "0", "");
    private final PdfFormRenderer renderer = Samples.renderer();

    @TempDir
    Path folder;

    @Test
    void showsRareCharactersOfNames() throws Exception {
        RenderedForm form = renderer.render(Samples.with(Samples.of("F01"), "principal", "䶮㛃𬭳𠅤㼆"));
        assertThat(text(form)).contains("䶮㛃𬭳𠅤㼆");
        assertThat(form.missingCharacters()).isEmpty();
        assertThat(Samples.fonts().missing("䶮㛃𬭳𠅤㼆 张三")).isEmpty();
    }

    @Test
    void flagsCharactersNoFontHas() throws Exception {
        RenderedForm form = renderer.render(Samples.with(Samples.of("F01"), "principal", "张\uD840\uDC01\u202E三"));
        assertThat(text(form)).contains("张〓〓三").contains("U+20001、U+202E").contains("手工填写");
        assertThat(form.missingCharacters()).containsExactly("\uD840\uDC01", "\u202E");
        assertThat(Samples.fonts().missing("张\uD840\uDC01三")).containsExactly("\uD840\uDC01");
    }

    @Test
    void printsMarkupAndControlCharactersAsText() throws Exception {
        String hostile = "<script>alert(1)</script>&amp;${7*7}[[${8*8}]]\u0001\uD800";
        RenderedForm form = renderer.render(Samples.with(Samples.of("F01"), "principal", hostile));
        assertThat(text(form)).contains("<script>alert(1)</script>&amp;${7*7}[[${8*8}]]");
    }

    @Test
    void wrapsVeryLongTextAndLosesNothing() throws Exception {
        String name = "甲乙丙丁戊己庚辛壬癸".repeat(1000);
        RenderedForm form = renderer.render(Samples.with(Samples.of("F01"), "place", name));
        long shown = text(form)
                .codePoints()
                .filter(c -> "甲乙丙丁戊己庚辛壬癸".indexOf(c) >= 0)
                .count();
        assertThat(shown).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void refusesAFormWithoutItsRequiredValues() {
        assertThatThrownBy(() -> renderer.render(Samples.with(Samples.of("F09"), "trainees", List.of())))
                .hasMessageContaining("FORM_VALUE_MISSING");
        assertThatThrownBy(() -> renderer.render(Samples.with(Samples.of("F17"), "hotline", " ")))
                .hasMessageContaining("FORM_VALUE_MISSING");
    }

    @Test
    void refusesUnknownForms() {
        for (String id : List.of("F99", "../F01", "common", "")) {
            assertThatThrownBy(() -> renderer.render(new FormDocument(id, Map.of(), STAMP)))
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("FORM_UNKNOWN");
        }
    }

    @Test
    void aBadRecordDoesNotStopTheBatchAndPagesCountPerForm() throws Exception {
        FormDocument good = Samples.of("F01");
        FormDocument bad = Samples.with(good, "institutionName", "");
        RenderedForm batch = renderer.renderBatch(List.of(good, bad, Samples.of("F02"), good));
        assertThat(batch.failures()).hasSize(1).allSatisfy(failure -> {
            assertThat(failure.index()).isEqualTo(1);
            assertThat(failure.reason().code()).isEqualTo("FORM_VALUE_MISSING");
        });
        Path pdf = Files.write(folder.resolve("batch.pdf"), batch.pdf());
        List<String> pages = Poppler.pages(pdf);
        assertThat(pages).hasSize(batch.pages());
        assertThat(pages.getFirst()).contains("第1页/共1页");
        assertThat(pages.getLast()).contains("第1页/共1页");
        assertThat(pages.get(1)).contains("第1页/共" + (batch.pages() - 2) + "页");
    }

    @Test
    void templatesCannotReachFilesOrTheNetwork() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.css"), "body:before { content: 'LEAK' }");
        Path templates = Files.createDirectories(folder.resolve("templates/X1")).getParent();
        Files.writeString(
                templates.resolve("X1/template.html"),
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><link rel=\"stylesheet\" href=\"" + secret.toUri()
                        + "\"/><link rel=\"stylesheet\" href=\"../secret.css\"/>"
                        + "<link rel=\"stylesheet\" href=\"http://127.0.0.1:9/x.css\"/></head>"
                        + "<body style=\"font-family:Form\">正文<img src=\"" + secret.toUri()
                        + "\" alt=\"\"/></body></html>");
        PdfFormRenderer own = Samples.renderer(templates, Samples.fonts());
        assertThat(text(own.render(new FormDocument("X1", Map.of(), STAMP))))
                .contains("正文")
                .doesNotContain("LEAK");
    }

    @Test
    void externalEntitiesAndBrokenTemplatesAreRefusedOrEmpty() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "LEAK");
        Path templates = Files.createDirectories(folder.resolve("t2/X1")).getParent();
        Path template = templates.resolve("X1/template.html");
        PdfFormRenderer own = Samples.renderer(templates, Samples.fonts());
        Files.writeString(template, "<html><body><p>open</body></html>");
        assertThatThrownBy(() -> own.render(new FormDocument("X1", Map.of(), STAMP)))
                .hasMessageContaining("FORM_MARKUP")
                .satisfies(refused -> assertThat(((RejectedException) refused)
                                .rejections()
                                .getFirst()
                                .args())
                        .containsExactly("X1", "X1/template.html", "1", "p", "1"));
        String withEntity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>";
        assertThat(XhtmlParser.parse(withEntity).getDocumentElement().getTextContent())
                .isEmpty();
    }

    @Test
    void refusesToPrintWithoutAnyFont() {
        Fonts none = new Fonts(new FontLoader(false, List.of(folder)).mainFonts(), List.of());
        PdfFormRenderer own = Samples.renderer(Samples.TEMPLATES, none);
        assertThatThrownBy(() -> own.render(Samples.of("F01"))).hasMessageContaining("FONT_MISSING");
        assertThat(none.missing("张 三")).containsExactly("张", "三");
    }

    @Test
    void takesAnInstalledFontWhereNoneIsPacked() throws Exception {
        FontLoader loader = new FontLoader(false, InstalledFonts.usualFolders());
        org.junit.jupiter.api.Assumptions.assumeFalse(
                InstalledFonts.candidates(InstalledFonts.usualFolders()).isEmpty(),
                "skipped: no Chinese font installed");
        PdfFormRenderer own = Samples.renderer(Samples.TEMPLATES, new Fonts(loader.mainFonts(), List.of()));
        assertThat(text(own.render(Samples.of("F01")))).contains("职业技能培训开班申请");
    }

    @Test
    void takesMissingCharactersFromTheFallbackFolder() throws Exception {
        String georgian = "\u10D0";
        Path installed = InstalledFonts.usualFolders().stream()
                .flatMap(place -> InstalledFonts.fontFiles(place).stream())
                .filter(file -> file.endsWith("DejaVuSans.ttf"))
                .findFirst()
                .orElse(null);
        org.junit.jupiter.api.Assumptions.assumeTrue(installed != null, "skipped: DejaVu Sans is not installed");
        Path ext = Files.createDirectories(folder.resolve("ext"));
        Files.copy(installed, ext.resolve("DejaVuSans.ttf"));
        FontLoader loader = new FontLoader(true, InstalledFonts.usualFolders());
        Fonts fonts = new Fonts(loader.mainFonts(), loader.fallbackFonts(ext));
        PdfFormRenderer own = Samples.renderer(Samples.TEMPLATES, fonts);
        RenderedForm form = own.render(Samples.with(Samples.of("F01"), "principal", "张" + georgian + "三"));
        assertThat(text(form)).contains("张" + georgian + "三").doesNotContain("〓");
        assertThat(form.missingCharacters()).isEmpty();
        assertThat(Samples.fonts().missing(georgian)).containsExactly(georgian);
    }

    private String text(RenderedForm form) throws Exception {
        return String.join("", Poppler.pages(Files.write(folder.resolve("form.pdf"), form.pdf())));
    }
}
