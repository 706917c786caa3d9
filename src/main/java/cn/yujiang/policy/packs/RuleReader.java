package cn.yujiang.policy.packs;

import cn.yujiang.policy.EventDateKind;
import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.Population;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.Validity;
import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.Position;
import cn.yujiang.shared.Citation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rules and examples of a pack. */
final class RuleReader {

    private final String file;
    private final String number;

    RuleReader(String file, String number) {
        this.file = file;
        this.number = number;
    }

    PackSource.Rule rule(StrictYaml.Part part) {
        Section rule = new Section(file, part, "rules", PackKeys.RULE);
        String id = rule.text("id");
        Section event = event(rule, id);
        Period period = period(rule);
        return new PackSource.Rule(
                id,
                rule.optional("family"),
                rule.text("title"),
                rule.text("english"),
                rule.choice("payee", PayeeKind.class),
                rule.text("fund", RuleInfo.NOT_STATED),
                event.choice("kind", EventDateKind.class),
                event.optional("fact"),
                rule.choice("population", Population.class),
                period.validity(),
                period.citation(),
                PackReader.citation(rule, number),
                rule.texts("evidence"),
                rule.texts("facts"),
                rule.sections("invalid", PackKeys.INVALID).stream()
                        .map(s -> new PackSource.Invalid(formula(s, "when", id + " 校验"), s.text("field")))
                        .toList(),
                definitions(rule, id),
                conditions(rule, id),
                rule.has("amount") ? formula(rule, "amount", id + " 金额") : null,
                rule.sections("marks", PackKeys.MARK).stream()
                        .map(s ->
                                new PackSource.Mark(formula(s, "when", id + " 标记"), s.text("status"), s.text("reason")))
                        .toList(),
                rule.sections("outputs", PackKeys.OUTPUT).stream()
                        .map(s -> new PackSource.Output(
                                s.text("key"), formula(s, "formula", id + " 输出 " + s.text("key")), s.flag("always")))
                        .toList(),
                interpretations(rule),
                PackReader.waived(rule, file),
                rule.position("规则 " + id));
    }

    /** How long something holds, and where the paper says so. */
    private record Period(Validity validity, @Nullable Citation citation) {}

    private Period period(Section owner) {
        if (!owner.has("valid")) {
            return new Period(new Validity(null, null, "未载明"), null);
        }
        Section valid = new Section(file, owner.part("valid"), owner.text("id") + ".valid", PackKeys.VALID);
        return new Period(PackReader.validity(valid), valid.has("quote") ? PackReader.citation(valid, number) : null);
    }

    PackSource.Statement statement(Section section) {
        String id = section.text("id");
        Period period = period(section);
        PackInfo.Statement info = new PackInfo.Statement(
                id,
                section.text("title"),
                section.text("english"),
                section.text("meaning", ""),
                PackReader.citation(section, number),
                period.validity());
        return new PackSource.Statement(info, period.citation(), section.position("条文 " + id));
    }

    private Section event(Section rule, String id) {
        if (!rule.has("event")) {
            throw new PackFormatException(
                    "NO_EVENT_DATE",
                    file + ":" + rule.line("id"),
                    "规则 " + id + " 没有适用日",
                    "写 event: {kind: …}，说明按哪一天选择政策版本");
        }
        return new Section(file, rule.part("event"), id + ".event", PackKeys.EVENT);
    }

    private static List<PackSource.Definition> definitions(Section rule, String id) {
        return rule.sections("definitions", PackKeys.DEFINITION).stream()
                .map(s -> new PackSource.Definition(
                        s.text("name"),
                        s.text("english", s.text("name")),
                        formula(s, "formula", id + " 定义 " + s.text("name"))))
                .toList();
    }

    private static List<PackSource.Condition> conditions(Section rule, String id) {
        return rule.sections("conditions", PackKeys.CONDITION).stream()
                .map(s -> new PackSource.Condition(
                        formula(s, "require", id + " 条件 " + s.text("reason", "")),
                        s.text("status", "NOT_ELIGIBLE"),
                        s.optional("reason"),
                        s.text("why", "")))
                .toList();
    }

    private static PackSource.Formula formula(Section section, String key, String owner) {
        return new PackSource.Formula(section.text(key), new Position(section.file(), owner, section.line(key), 1));
    }

    private static List<RuleInfo.Interpretation> interpretations(Section rule) {
        return rule.sections("interpretations", PackKeys.INTERPRETATION).stream()
                .map(s -> new RuleInfo.Interpretation(
                        s.text("question"),
                        s.text("parameter"),
                        s.text("chosen"),
                        s.sections("alternatives", PackKeys.ALTERNATIVE).stream()
                                .map(a -> new RuleInfo.Alternative(
                                        a.text("label"),
                                        a.text("pattern"),
                                        a.textMap("parameters"),
                                        a.textMap("facts")))
                                .toList()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    PackSource.Example example(StrictYaml.Part part) {
        Section example = new Section(file, part, "examples", PackKeys.EXAMPLE);
        return new PackSource.Example(
                example.text("id"),
                example.text("rule"),
                (Map<String, Object>) map(example, "inputs"),
                (Map<String, Object>) map(example, "expected"),
                example.text("clause"));
    }

    private Object map(Section example, String key) {
        if (!(example.part(key) instanceof StrictYaml.MapPart map)) {
            throw new PackFormatException(
                    "YAML_SHAPE", example.where(key), "examples 的“" + key + "”应是键值对", "写成 {键: 值}");
        }
        return StrictYaml.plain(map);
    }
}
