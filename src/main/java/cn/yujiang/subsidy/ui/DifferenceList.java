package cn.yujiang.subsidy.ui;

import cn.yujiang.policy.FactInfo;
import cn.yujiang.subsidy.Claims;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changed between two submissions: person, what it is about, before and after. */
final class DifferenceList extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<String, FactInfo> facts;

    /** @param facts of the rule, for the names of what changed */
    DifferenceList(List<Claims.Difference> differences, List<FactInfo> facts) {
        this.facts = facts.stream().collect(Collectors.toMap(FactInfo::key, Function.identity(), (a, b) -> a));
        addClassNames("yj-findings", "yj-differences");
        for (Claims.Difference difference : differences) {
            for (Claims.Change change : difference.changes()) {
                add(row(difference, change));
            }
        }
    }

    private Div row(Claims.Difference difference, Claims.Change change) {
        var who = new Span(
                difference.position() == 0
                        ? getTranslation("claim.change.whole")
                        : difference.position() + " " + difference.name());
        who.addClassName("yj-person");
        var what = new Span(label(change.what()));
        what.addClassName("yj-what");
        var before = new Span(value(change.what(), change.before()));
        before.addClassName("yj-struck");
        var row = new Div(who, what, before, new Span("→"), new Span(value(change.what(), change.after())));
        row.addClassName("yj-finding");
        return row;
    }

    private String label(String what) {
        if (what.startsWith(Claims.Change.PAPER)) {
            return getTranslation("claim.change.paper", what.substring(Claims.Change.PAPER.length()));
        }
        FactInfo fact = facts.get(what);
        return fact == null ? getTranslation("claim.change." + what) : fact.name();
    }

    private String value(String what, String raw) {
        if (raw.isEmpty()) {
            return getTranslation("ui.none");
        }
        if (what.equals(Claims.Change.REASON)) {
            return getTranslation("reason." + raw);
        }
        if (what.equals(Claims.Change.STRIKE)) {
            return getTranslation("strike." + raw);
        }
        FactInfo fact = facts.get(what);
        return fact == null ? raw : FactText.of(fact, raw);
    }
}
