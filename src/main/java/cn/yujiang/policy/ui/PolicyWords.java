package cn.yujiang.policy.ui;

import cn.yujiang.policy.Divisions;
import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.Places;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.Validity;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Papers and rules in the words of the reader: places, periods, formulas without codes. */
final class PolicyWords {

    private static final Pattern CONSTANT = Pattern.compile("「([^」]+)」");

    private final Component on;
    private final @Nullable Places places;

    PolicyWords(Component on) {
        this.on = on;
        this.places = null;
    }

    PolicyWords(Component on, Places places) {
        this.on = on;
        this.places = places;
    }

    private String text(String key, Object... args) {
        return on.getTranslation(key, args);
    }

    boolean english() {
        return UI.getCurrent().getLocale().getLanguage().equals("en");
    }

    String title(RuleInfo rule) {
        return english() ? rule.titleEn() : rule.titleZh();
    }

    /** Name of a division of a paper; the code where no name is known. */
    String place(String division) {
        String key = "policy.place." + division;
        String name = text(key);
        if (!name.equals("!" + key + "!")) {
            return name;
        }
        return Optional.ofNullable(places)
                .flatMap(known -> known.find(division))
                .map(found -> english() ? found.english() : found.name())
                .orElse(division);
    }

    String places(PackInfo.Document document) {
        return document.divisions().stream().map(this::place).collect(Collectors.joining(text("policy.separator")));
    }

    /** Number as printed; a paper without one says so. */
    String number(PackInfo.Document document) {
        String printed = document.numberPrinted();
        if (!document.numbered()) {
            return text("policy.noNumber");
        }
        return printed == null ? document.number() : text("policy.misprinted", printed, document.number());
    }

    String validity(Validity validity) {
        if (validity.from() == null && validity.to() == null) {
            return text("policy.validity.none");
        }
        String period = text("policy.validity", day(validity.from()), day(validity.to()));
        return validity.to() == null ? period : period + nature(validity.nature());
    }

    private String nature(String nature) {
        return nature.equals("暂定") ? text("policy.validity.provisional") : "";
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? text("policy.validity.unstated") : day.toString();
    }

    /** Where the rules of one paper have several periods: the last end, and that some state none. */
    String validity(List<Validity> periods) {
        List<Validity> different = periods.stream().distinct().toList();
        if (different.size() == 1) {
            return validity(different.getFirst());
        }
        boolean someOpen = different.stream().anyMatch(period -> period.to() == null);
        return different.stream()
                .flatMap(period -> Stream.ofNullable(period.to()))
                .max(Comparator.naturalOrder())
                .map(last -> text(someOpen ? "policy.validity.someOpen" : "policy.validity.several", day(last)))
                .orElse(text("policy.validity.openEnds"));
    }

    StatusBadge standing(Validity validity, LocalDate today) {
        if (validity.from() == null && validity.to() == null) {
            return new StatusBadge(text("policy.standing.unstated"), Tone.NEUTRAL);
        }
        if (validity.hasEnded(today)) {
            return new StatusBadge(text("policy.standing.ended", day(validity.to())), Tone.BAD);
        }
        return validity.hasStarted(today)
                ? new StatusBadge(text("policy.standing.inForce"), Tone.GOOD)
                : new StatusBadge(text("policy.standing.notStarted", day(validity.from())), Tone.WAITING);
    }

    /** A formula with its codes replaced by words, and without the brackets of the language. */
    String formula(String formula) {
        return CONSTANT.matcher(formula)
                .replaceAll(code -> Matcher.quoteReplacement("“" + value(code.group(1)) + "”"))
                .replaceAll("[{}]", "")
                .replaceAll("”\\s*[,，]\\s*“", "”" + text("policy.separator") + "“");
    }

    /** A value of a parameter; codes and truth values get their words. */
    String value(@Nullable String value) {
        if (value == null) {
            return text("setting.undecided");
        }
        if (value.equals("true") || value.equals("false")) {
            return text(value.equals("true") ? "ui.yes" : "ui.no");
        }
        String key = "policyCode." + value;
        String word = value.matches("[A-Z][A-Z0-9_]+") ? text(key) : value;
        return word.equals("!" + key + "!") ? value : word;
    }

    /** The way between the public policy pages. */
    static Anchor[] ways(Component on) {
        return new Anchor[] {
            new Anchor("policies", on.getTranslation("policy.title")),
            new Anchor("policy-finder", on.getTranslation("finder.title")),
            new Anchor("calculator", on.getTranslation("calculator.title")),
            new Anchor("api", on.getTranslation("api.title")),
            new Anchor("", on.getTranslation("calculator.home"))
        };
    }

    static boolean isHouse(PackInfo pack) {
        return pack.document().divisions().contains(Divisions.ALL);
    }
}
