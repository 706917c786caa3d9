package cn.yujiang.policy.packs;

import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.Validity;
import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.Rational;
import cn.yujiang.shared.Citation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns one {@code pack.yaml} into a {@link PackSource}. */
final class PackReader {

    private final String file;
    private final Section root;
    private final String number;

    private PackReader(String file, Section root) {
        this.file = file;
        this.root = root;
        this.number = new Section(file, root.part("document"), "document", PackKeys.DOCUMENT).text("number");
    }

    /** @throws PackFormatException at the first part that has not the shape of a pack */
    static PackSource read(String yaml, String file) {
        StrictYaml.Part part = StrictYaml.read(yaml, file);
        Section root = new Section(file, part, "pack", PackKeys.PACK);
        return new PackReader(file, root).pack(CanonicalForm.hash(StrictYaml.plain(part)));
    }

    private PackSource pack(String hash) {
        RuleReader rules = new RuleReader(file, number);
        return new PackSource(
                file,
                root.text("pack"),
                root.text("version"),
                hash,
                document(),
                articles(),
                root.sections("facts", PackKeys.FACT).stream().map(this::fact).toList(),
                root.sections("parameters", PackKeys.PARAMETER).stream()
                        .map(this::parameter)
                        .toList(),
                root.sections("statements", PackKeys.STATEMENT).stream()
                        .map(rules::statement)
                        .toList(),
                root.items("rules").stream().map(rules::rule).toList(),
                root.items("examples").stream().map(rules::example).toList());
    }

    private PackInfo.Document document() {
        Section section = new Section(file, root.part("document"), "document", PackKeys.DOCUMENT);
        return new PackInfo.Document(
                number,
                section.optional("number_printed"),
                section.text("title"),
                section.text("issuer"),
                section.texts("divisions"),
                section.date("issued_on"),
                Objects.requireNonNullElseGet(section.date("captured_on"), () -> {
                    throw new PackFormatException(
                            "MISSING_KEY", section.where("captured_on"), "document 缺少采集日期", "写 captured_on");
                }),
                section.texts("defects"));
    }

    private Map<String, String> articles() {
        Map<String, String> articles = new LinkedHashMap<>();
        for (Section section : root.sections("articles", PackKeys.ARTICLE)) {
            if (articles.put(section.text("id"), section.text("text")) != null) {
                throw new PackFormatException(
                        "DUPLICATE_ARTICLE", section.where("id"), "条文“" + section.text("id") + "”写了两次", "合并为一条");
            }
        }
        return articles;
    }

    private PackSource.Fact fact(Section section) {
        List<PackSource.Fact> columns = section.sections("columns", PackKeys.FACT).stream()
                .map(this::fact)
                .toList();
        return new PackSource.Fact(
                section.text("name"),
                section.text("key"),
                section.text("english", section.text("key").replace('_', ' ')),
                section.text("type"),
                section.text("meaning", ""),
                bound(section, "min"),
                bound(section, "max"),
                section.flag("optional"),
                new LinkedHashSet<>(section.texts("values")),
                section.flag("open"),
                columns,
                section.position("事实 " + section.text("name")));
    }

    private static @Nullable Rational bound(Section section, String key) {
        String text = section.optional(key);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            throw new PackFormatException("NUMBER_FORMAT", section.where(key), "界限“" + text + "”不是数", "写成 0 或 9999.99");
        }
        return Rational.of(new BigDecimal(text));
    }

    private PackSource.Parameter parameter(Section section) {
        String value = section.text("value");
        return new PackSource.Parameter(
                section.text("name"),
                section.text("key"),
                section.text("english", section.text("key")),
                section.text("type"),
                value.equals("未定") ? null : value,
                section.text("kind"),
                section.flag("discretionary"),
                validity(section),
                section.texts("divisions"),
                section.texts("choices"),
                section.has("quote") ? citation(section, number) : null,
                section.optional("source"),
                section.optional("fact"),
                section.flag("exported"),
                waived(section, file),
                section.position("参数 " + section.text("name")));
    }

    static Validity validity(Section section) {
        Validity validity = new Validity(section.date("from"), section.date("to"), section.text("nature", "未载明"));
        if (validity.from() != null && validity.to() != null && validity.to().isBefore(validity.from())) {
            throw new PackFormatException("DATE_ORDER", section.where("to"), "止期早于起期", "对调或改正 from、to");
        }
        return validity;
    }

    static Citation citation(Section section, String number) {
        return new Citation(number, section.text("article"), section.text("quote"));
    }

    /** Waived finding codes; each must carry a reason. */
    static Set<String> waived(Section section, String file) {
        Set<String> codes = new LinkedHashSet<>();
        for (Section waiver : section.sections("waive", PackKeys.WAIVER)) {
            waiver.text("reason");
            waiver.text("by");
            codes.add(waiver.text("code"));
        }
        return codes;
    }
}
