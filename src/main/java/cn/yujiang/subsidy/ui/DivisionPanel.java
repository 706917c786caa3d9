package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.Ids;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimSummary;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.ui.Amounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Claims that were one before an objection to some of the lines: from each the way to the other. */
@org.springframework.stereotype.Component
@Order(0)
final class DivisionPanel implements ClaimPanel {

    private final Claims claims;

    DivisionPanel(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Optional<Component> of(Claim claim, Runnable reload) {
        List<ClaimSummary> related = claims.related(claim.id());
        if (related.isEmpty()) {
            return Optional.empty();
        }
        var panel = new Div(new H2(text("division.title")), new Paragraph(text("division.explain")));
        related.forEach(other -> panel.add(row(other)));
        return Optional.of(panel);
    }

    private static Div row(ClaimSummary other) {
        String no = other.claimNo();
        var row = new Div(
                new Anchor("claims/" + Ids.toText(other.id()), no == null ? other.ruleTitle() : no),
                ClaimBadges.of(other.state()),
                new Span(text("claim.persons") + " " + other.paidPersons()),
                new Span(Amounts.text(other.total())));
        row.addClassName("yj-row");
        return row;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
