package cn.yujiang.policy.ui;

import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.Reform;
import cn.yujiang.policy.RuleInfo;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules, parameters and changes in words. */
record ReformWords(PolicyWords words, PolicyCatalogue catalogue) {

    String rule(String id) {
        return catalogue.rule(id).map(words::title).orElse(id);
    }

    private @Nullable ParameterInfo parameter(String ruleId, String key) {
        return catalogue.rule(ruleId).flatMap(rule -> rule.parameter(key)).orElse(null);
    }

    /** Which parameter gets which value, and where and when. */
    String sentence(Component on, Reform.Change change) {
        ParameterInfo parameter = parameter(change.ruleId(), change.key());
        String name = parameter == null ? change.key() : parameter.name();
        String before = parameter == null ? "" : words.value(parameter.value());
        String text = on.getTranslation("whatif.change", name, before, words.value(change.value()));
        String division = change.division();
        if (division != null) {
            text += on.getTranslation("whatif.change.at", words.place(division));
        }
        if (change.from() != null || change.to() != null) {
            text += on.getTranslation("whatif.change.in", day(on, change.from()), day(on, change.to()));
        }
        return text;
    }

    private static String day(Component on, @Nullable LocalDate day) {
        return day == null ? on.getTranslation("whatif.change.open") : day.toString();
    }

    /** Its title; with the paper where another of these rules has the same title. */
    String rule(String id, List<RuleInfo> among) {
        String title = rule(id);
        long same =
                among.stream().filter(rule -> words.title(rule).equals(title)).count();
        return same > 1 ? title + " · " + catalogue.rule(id).map(this::paper).orElse(id) : title;
    }

    private String paper(RuleInfo rule) {
        return catalogue
                .pack(rule.packId())
                .map(pack -> pack.document().title())
                .orElse(rule.packId());
    }

    /** Name and code of a place; the code alone where no name is known. */
    String place(String code) {
        String name = words.place(code);
        return name.equals(code) ? code : name + " " + code;
    }
}
