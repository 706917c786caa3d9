package cn.yujiang.policy.ui;

import cn.yujiang.policy.EventDateKind;
import cn.yujiang.policy.PackPart;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.Population;
import java.util.Arrays;
import java.util.List;

/**
 * A value of a part of a pack, as a form asks for it.
 *
 * @param key in {@code pack.yaml}
 * @param choices values to choose from; empty where the kind has its own
 * @param inner fields of a map or of the rows of a list
 */
record PartField(String key, Kind kind, boolean required, List<String> choices, List<PartField> inner) {

    /** How a value is asked for. */
    enum Kind {
        LINE,
        AREA,
        /** Words of an article, marked in it while they are typed. */
        QUOTE,
        FORMULA,
        CHOICE,
        /** Proposals, but anything may be written. */
        SUGGESTION,
        ARTICLE,
        FACTS,
        FLAG,
        DAY,
        /** One text a line. */
        LINES,
        MAP,
        ROWS,
        /** Anything, in the notation of the file. */
        NOTATION
    }

    private static final List<String> TYPES =
            List.of("金额", "天", "课时", "月", "年", "人", "岁", "比例", "元/天", "元/月", "元/人", "日期", "年月", "布尔", "枚举", "代码", "列表");

    private static PartField of(String key, Kind kind) {
        return new PartField(key, kind, false, List.of(), List.of());
    }

    private PartField must() {
        return new PartField(key, kind, true, choices, inner);
    }

    private static PartField choice(String key, Enum<?>... values) {
        return new PartField(
                key, Kind.CHOICE, true, Arrays.stream(values).map(Enum::name).toList(), List.of());
    }

    private static PartField choice(String key, String... values) {
        return new PartField(key, Kind.CHOICE, false, List.of(values), List.of());
    }

    private static PartField many(String key, Kind kind, PartField... inner) {
        return new PartField(key, kind, false, List.of(), List.of(inner));
    }

    private static PartField type() {
        return new PartField("type", Kind.SUGGESTION, true, TYPES, List.of());
    }

    private static final List<PartField> CITATION =
            List.of(of("article", Kind.ARTICLE).must(), of("quote", Kind.QUOTE).must());

    private static PartField valid() {
        return many(
                "valid",
                Kind.MAP,
                of("from", Kind.DAY),
                of("to", Kind.DAY),
                choice("nature", "明定", "暂定", "未载明"),
                of("article", Kind.ARTICLE),
                of("quote", Kind.QUOTE));
    }

    /** The form of a part, field by field; what an example puts in and expects follows its rule, see {@link ExampleFields}. */
    static List<PartField> of(PackPart part) {
        return switch (part) {
            case DOCUMENT -> document();
            case ARTICLE ->
                List.of(of("id", Kind.LINE).must(), of("text", Kind.AREA).must());
            case FACT -> fact();
            case PARAMETER -> parameter();
            case STATEMENT -> statement();
            case RULE -> rule();
            case EXAMPLE ->
                List.of(of("id", Kind.LINE).must(), of("clause", Kind.ARTICLE).must());
        };
    }

    private static List<PartField> document() {
        return List.of(
                of("pack", Kind.LINE).must(),
                of("version", Kind.LINE).must(),
                of("title", Kind.LINE).must(),
                of("number", Kind.LINE).must(),
                of("number_printed", Kind.LINE),
                of("issuer", Kind.LINE).must(),
                of("divisions", Kind.LINES).must(),
                of("issued_on", Kind.LINE),
                of("captured_on", Kind.LINE).must(),
                of("defects", Kind.LINES));
    }

    private static List<PartField> fact() {
        return List.of(
                of("name", Kind.LINE).must(),
                of("key", Kind.LINE).must(),
                of("english", Kind.LINE),
                type(),
                of("meaning", Kind.LINE),
                of("min", Kind.LINE),
                of("max", Kind.LINE),
                of("optional", Kind.FLAG),
                of("values", Kind.LINES),
                of("open", Kind.FLAG),
                of("columns", Kind.NOTATION));
    }

    private static List<PartField> parameter() {
        return List.of(
                of("name", Kind.LINE).must(),
                of("value", Kind.LINE).must(),
                CITATION.getFirst(),
                CITATION.getLast(),
                choice("kind", "定额", "上限", "下限", "口径", "内部规则").must(),
                type(),
                of("key", Kind.LINE).must(),
                of("english", Kind.LINE),
                of("from", Kind.DAY),
                of("to", Kind.DAY),
                choice("nature", "明定", "暂定", "未载明"),
                of("discretionary", Kind.FLAG),
                of("divisions", Kind.LINES),
                of("choices", Kind.LINES),
                of("source", Kind.LINE),
                of("fact", Kind.LINE),
                of("exported", Kind.FLAG),
                of("waive", Kind.NOTATION));
    }

    private static List<PartField> statement() {
        return List.of(
                of("id", Kind.LINE).must(),
                of("title", Kind.LINE).must(),
                of("english", Kind.LINE).must(),
                of("meaning", Kind.LINE),
                CITATION.getFirst(),
                CITATION.getLast(),
                valid());
    }

    private static List<PartField> rule() {
        return List.of(
                of("id", Kind.LINE).must(),
                of("title", Kind.LINE).must(),
                of("english", Kind.LINE).must(),
                choice("payee", PayeeKind.values()),
                of("fund", Kind.LINE),
                choice("population", Population.values()),
                CITATION.getFirst(),
                CITATION.getLast(),
                many("event", Kind.MAP, choice("kind", EventDateKind.values()), of("fact", Kind.LINE)),
                valid(),
                of("facts", Kind.FACTS),
                many(
                        "definitions",
                        Kind.ROWS,
                        of("name", Kind.LINE),
                        of("english", Kind.LINE),
                        of("formula", Kind.FORMULA)),
                many(
                        "conditions",
                        Kind.ROWS,
                        of("require", Kind.FORMULA),
                        of("reason", Kind.LINE),
                        of("why", Kind.LINE),
                        choice("status", "NOT_ELIGIBLE", "DUPLICATE", "EXCLUSIVE", "MANUAL_REVIEW")),
                of("amount", Kind.FORMULA),
                many("outputs", Kind.ROWS, of("key", Kind.LINE), of("formula", Kind.FORMULA), of("always", Kind.FLAG)),
                many("invalid", Kind.ROWS, of("when", Kind.FORMULA), of("field", Kind.LINE)),
                many("marks", Kind.ROWS, of("when", Kind.FORMULA), of("status", Kind.LINE), of("reason", Kind.LINE)),
                of("evidence", Kind.LINES),
                of("family", Kind.LINE),
                of("interpretations", Kind.NOTATION),
                of("waive", Kind.NOTATION));
    }
}
