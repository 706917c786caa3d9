package cn.yujiang.subsidy.ui;

import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Ids;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.ui.Amounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.Optional;

/** The lines of a claim; the amount opens its explanation with one click. */
final class LineGrid extends Grid<ClaimLine> {

    @Serial
    private static final long serialVersionUID = 1L;

    LineGrid(Claim claim, LineActions actions, PolicyCatalogue policies) {
        Optional<RuleInfo> rule = policies.rule(claim.ruleId());
        addColumn(ClaimLine::position)
                .setHeader(getTranslation("roster.position"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(line -> name(line, actions.mayOpenPeople()))
                .setHeader(getTranslation("roster.name"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(ClaimLine::maskedId)
                .setHeader(getTranslation("roster.residentId"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(ClaimLine::category)
                .setHeader(getTranslation("roster.category"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(line -> ClaimBadges.of(line.status()))
                .setHeader(getTranslation("claim.lineStatus"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(line -> amount(line, claim, policies))
                .setHeader(getTranslation("claim.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(line -> explanation(line, rule))
                .setHeader(getTranslation("claim.explanation"))
                .setFlexGrow(3);
        if (actions.mayStrike(claim)) {
            addComponentColumn(line -> actions.strikeButton(claim, line))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        } else if (actions.mayObject(claim)) {
            addComponentColumn(line -> actions.objectButton(claim, line))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        setItems(claim.lines());
        setAllRowsVisible(claim.lines().size() <= 12);
        setHeight(claim.lines().size() <= 12 ? null : "34rem");
    }

    /** The bureau gets to the person's classes, certificates and subsidies with one click. */
    private static Component name(ClaimLine line, boolean linked) {
        boolean person = line.personId() != ClaimList.NOBODY;
        return linked && person
                ? new Anchor("people/" + Ids.toText(line.personId()), line.name())
                : new Span(line.name());
    }

    private Component amount(ClaimLine line, Claim claim, PolicyCatalogue policies) {
        var open = new Button(
                Amounts.text(line.amount()), click -> new TraceDialog(line, claim.ruleId(), policies).open());
        open.addThemeName("tertiary");
        open.addClassName("yj-money");
        open.setAriaLabel(getTranslation("claim.trace.open", line.name()));
        if (line.strikeCode() != null) {
            open.addClassName("yj-struck");
        }
        return open;
    }

    private Component explanation(ClaimLine line, Optional<RuleInfo> rule) {
        String strike = line.strikeCode();
        String reason = line.reason();
        String field = line.field();
        var text = new StringBuilder();
        if (strike != null) {
            text.append(getTranslation("strike." + strike)).append("：").append(line.strikeReason());
        } else if (reason != null && !line.payable().isPositive()) {
            text.append(getTranslation("reason." + reason));
        } else {
            text.append(line.summary());
        }
        if (field != null) {
            text.append(' ')
                    .append(getTranslation(
                            "claim.field",
                            rule.map(one -> one.nameOf(field, getLocale())).orElse(field)));
        }
        if (line.objected()) {
            text.append(' ').append(getTranslation("claim.objected"));
        }
        var span = new Span(text.toString());
        span.getElement().setAttribute("title", text.toString());
        return new Div(span);
    }
}
