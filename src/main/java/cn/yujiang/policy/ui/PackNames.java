package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackPart;
import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the names of a pack mean, and the words for its codes. */
final class PackNames {

    /** Keys whose values are codes with words in the bundles: key of the field to prefix of the text. */
    private static final Map<String, String> WORDS = Map.of(
            "payee", "payeeKind.",
            "population", "draft.population.",
            "status", "assessmentStatus.");

    private PackNames() {}

    /** Facts with their meaning, parameters with their value. */
    static Map<String, String> meanings(PackContent pack) {
        Map<String, String> names = new LinkedHashMap<>();
        pack.parts(PackPart.FACT)
                .forEach(fact -> names.put(
                        PackContent.text(fact, "name"),
                        (PackContent.text(fact, "type") + " " + PackContent.text(fact, "meaning")).strip()));
        pack.parts(PackPart.PARAMETER)
                .forEach(parameter -> names.merge(
                        PackContent.text(parameter, "name"),
                        PackContent.text(parameter, "value"),
                        (first, second) -> first + " / " + second));
        return names;
    }

    /** The word for a code; the kinds of the deciding day stand under {@code kind}, where other kinds are words already. */
    static String word(Component on, String key, String code) {
        String prefix = WORDS.get(key);
        if (prefix == null && key.equals("kind") && code.matches("[A-Z_]+")) {
            prefix = "eventDateKind.";
        }
        return prefix == null ? code : on.getTranslation(prefix + code);
    }
}
