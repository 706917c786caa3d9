package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackFinding;
import cn.yujiang.ui.FindingList;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Findings of the checks of a pack as the design system lists them. */
final class FindingItems {

    private static final Pattern KEY = Pattern.compile(
            "“?\\b(value|quote|waive|facts|article|reason|divisions|from|to|kind|type|rule|clause|source|exported|columns)\\b”?");

    private FindingItems() {}

    /** @param on for the words of the fields, which the findings call by their keys in the file */
    static List<FindingList.Item> of(Component on, List<PackFinding> findings) {
        return findings.stream()
                .map(finding -> new FindingList.Item(finding.code(), sentence(on, finding), finding.error()))
                .toList();
    }

    private static String sentence(Component on, PackFinding finding) {
        String place = finding.where().replaceFirst("^pack\\.yaml[:：]?", "");
        String where = place.isEmpty() ? "" : place + "：";
        String remedy = finding.remedy().isEmpty() ? "" : "。" + finding.remedy() + "。";
        return where + named(on, finding.message() + remedy);
    }

    private static String named(Component on, String sentence) {
        return KEY.matcher(sentence)
                .replaceAll(
                        key -> Matcher.quoteReplacement("“" + on.getTranslation("draft.field." + key.group(1)) + "”"));
    }
}
