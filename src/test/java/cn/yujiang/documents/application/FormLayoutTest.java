package cn.yujiang.documents.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.application.Poppler.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form with the longest values that occur: no text lies on other text, on the footer or beyond the margin. */
class FormLayoutTest {

    /** Nearer to the edge many printers print nothing, in points (5 mm). */
    private static final double EDGE = 14;

    private static final String BODY = "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿图什市职业技能培训与就业服务示范中心（有限责任公司）";
    private static final String PLACE = "克孜勒苏柯尔克孜自治州阿图什市松他克镇幸福路社区居民委员会示例小区 12 号楼 3 单元 1201 室";
    private static final String WORDS = "因本人突发疾病在阿图什市人民医院住院治疗五日，已附诊断证明和病假条，经班主任与培训机构负责人签字同意";

    /** What the fields may hold at most, by the name of the field. */
    private static final Map<String, String> LONGEST = Stream.of(
                    Map.of("institutionName", BODY, "employer", BODY, "applicant", BODY, "firm", BODY, "unit", BODY),
                    Map.of(
                            "addressee",
                            BODY,
                            "publisher",
                            BODY,
                            "issuer",
                            BODY,
                            "school",
                            BODY,
                            "evaluationBody",
                            BODY),
                    Map.of("address", PLACE, "residence", PLACE, "place", PLACE, "examPlace", PLACE),
                    Map.of("remark", WORDS, "reason", WORDS, "note", WORDS, "requirement", WORDS, "result", "未录用，本人放弃"),
                    Map.of(
                            "amount",
                            "99,999,999.99",
                            "total",
                            "99,999,999.99",
                            "standard",
                            "99,999.99",
                            "wage",
                            "99,999.99"),
                    Map.of(
                            "certificateNo",
                            "52140902MJ0000001X-2026001-0001",
                            "account",
                            "621700098765432100123456789012"),
                    Map.of("category", "毕业年度和离校两年内未就业的高校毕业生（含技师学院高级工班、预备技师班）", "bank", "示例农村商业银行股份有限公司克孜勒苏分行营业部"),
                    Map.of("occupation", "城市轨道交通信号设备检修工（铁路信号工）", "post", "城市轨道交通信号设备检修工（铁路信号工）"),
                    Map.of("cohortName", "2026年" + BODY + "城市轨道交通信号设备检修工三级第12期（职业技能等级证书）"))
            .flatMap(part -> part.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    @TempDir
    Path folder;

    static List<String> forms() {
        return Samples.formIds();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void keepsTheLongestTextsApart(String formId) throws Exception {
        Poppler.assumePresent("pdftotext");
        FormDocument sample = Samples.withLines(Samples.of(formId), 15);
        @SuppressWarnings("unchecked")
        var model = (Map<String, Object>) longest("", sample.model());
        var form = Samples.renderer().render(new FormDocument(formId, model, sample.stamp()));
        String keep = System.getProperty("keep.forms");
        Path pdf = (keep == null ? folder : Files.createDirectories(Path.of(keep))).resolve(formId + "-longest.pdf");
        List<Word> words = Poppler.words(Files.write(pdf, form.pdf()));
        assertThat(overlapping(words)).isEmpty();
        assertThat(beyondTheEdge(words)).isEmpty();
    }

    private static Object longest(String key, Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> result = new LinkedHashMap<>();
                map.forEach((name, inner) -> result.put(name.toString(), longest(name.toString(), inner)));
                yield result;
            }
            case List<?> list -> list.stream().map(item -> longest(key, item)).toList();
            default -> LONGEST.getOrDefault(key, value.toString());
        };
    }

    private static List<String> overlapping(List<Word> words) {
        List<Word> texts = words.stream()
                .filter(word -> !word.text().isEmpty() && !movedOn(word, words))
                .toList();
        return texts.stream()
                .flatMap(word -> texts.stream()
                        .filter(other -> other != word && word.covers(other))
                        .map(other -> "page %d: %s on %s".formatted(word.page(), word.text(), other.text())))
                .distinct()
                .toList();
    }

    /** What the layout library moved to the top of the next page stays at the foot of this one, cut off: it is read but not seen. */
    private static boolean movedOn(Word word, List<Word> words) {
        return words.stream()
                .anyMatch(next -> next.page() == word.page() + 1
                        && next.text().equals(word.text())
                        && next.top() < 80
                        && word.top() > 500);
    }

    private static List<String> beyondTheEdge(List<Word> words) {
        Map<Integer, Word> pages = words.stream()
                .filter(word -> word.text().isEmpty())
                .collect(Collectors.toMap(Word::page, word -> word));
        return words.stream()
                .filter(word -> !word.text().isEmpty())
                .filter(word -> word.left() < EDGE
                        || word.right() > pages.get(word.page()).right() - EDGE
                        || word.bottom() > pages.get(word.page()).bottom() - EDGE)
                .map(word -> "page " + word.page() + ": " + word.text())
                .toList();
    }
}
