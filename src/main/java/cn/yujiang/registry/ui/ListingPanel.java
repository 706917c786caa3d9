package cn.yujiang.registry.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyListings;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.registry.Listing;
import cn.yujiang.registry.ListingScope;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a body may teach, the application that waits, and the decisions so far. */
final class ListingPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient BodyListings listings;
    private final transient CodeLists codes;
    private final transient Actor actor;
    private final transient Runnable reload;

    ListingPanel(BodyListings listings, CodeLists codes, Body body, Actor actor, Runnable reload) {
        this.listings = listings;
        this.codes = codes;
        this.actor = actor;
        this.reload = reload;
        addClassName("yj-rows-wide");
        List<ListingScope> scope = listings.scope(body.id());
        List<Listing> history = listings.history(body.id());
        add(new H2(getTranslation("listing.scope")), scope(scope));
        boolean own = Objects.equals(actor.bodyId(), body.id());
        if (own && history.stream().noneMatch(listing -> listing.state().live())) {
            add(new Button(
                    getTranslation("listing.apply"), click -> new ScopeDialog(listings, codes, scope, reload).open()));
        }
        if (!history.isEmpty()) {
            add(new H2(getTranslation("listing.history")));
        }
        history.forEach(listing -> add(card(listing)));
    }

    private Div scope(List<ListingScope> rows) {
        var list = new Div();
        list.addClassNames("yj-findings", "yj-resources");
        if (rows.isEmpty()) {
            list.add(new Empty(getTranslation("listing.scope.none")));
        }
        rows.forEach(row -> {
            var name = new Span(codes.label(CodeLists.Kind.OCCUPATIONS, row.occupation(), getLocale()));
            name.addClassName("yj-strong");
            var line = new Div(
                    name,
                    new Span(getTranslation(
                            "listing.upTo", codes.label(CodeLists.Kind.LEVELS, row.highestLevel(), getLocale()))),
                    new Span(getTranslation("listing.validUntil", row.validUntil())));
            line.addClassName("yj-finding");
            list.add(line);
        });
        return list;
    }

    private Div card(Listing listing) {
        var head = new Div(new StatusBadge(getTranslation("listing.state." + listing.state()), tone(listing.state())));
        head.addClassName("yj-title-row");
        var card = new Div(head);
        card.addClassName("yj-card");
        card.add(line("listing.applied", listing.appliedBy(), listing.appliedAt(), ""));
        if (listing.checkedAt() != null) {
            card.add(line("listing.checked", listing.checkedBy(), listing.checkedAt(), listing.checkComment()));
        }
        if (listing.decidedAt() != null) {
            card.add(line(
                    "listing.decided." + listing.state(),
                    listing.decidedBy(),
                    listing.decidedAt(),
                    listing.decisionComment()));
        }
        if (listing.state().live()) {
            card.add(scope(listing.scope()), buttons(listing));
        }
        return card;
    }

    private Paragraph line(String key, String who, @Nullable Instant at, String comment) {
        String day =
                at == null ? "" : at.atZone(BusinessClock.ZONE).toLocalDate().toString();
        String text = getTranslation(key, who, day);
        return new Paragraph(comment.isEmpty() ? text : text + " " + comment);
    }

    private Div buttons(Listing listing) {
        var bar = new Div();
        bar.addClassName("yj-actions");
        boolean first = actor.is(Role.FIRST_REVIEWER) && listing.state() == Listing.State.APPLIED;
        boolean second = actor.is(Role.SECOND_REVIEWER) && listing.state() == Listing.State.CHECKED;
        if (first) {
            bar.add(step("check", false, text -> listings.check(listing.id(), text, listing.version())));
        }
        if (second) {
            bar.add(step("list", false, text -> listings.list(listing.id(), text, listing.version())));
        }
        if (first || second) {
            bar.add(step("sendBack", true, text -> listings.sendBack(listing.id(), text, listing.version())));
        }
        return bar;
    }

    private Button step(String key, boolean reason, Consumer<String> service) {
        var question = new DecisionDialog.Question(
                getTranslation("listing." + key), getTranslation("listing." + key + ".explain"), reason);
        var button = new Button(getTranslation("listing." + key), click -> new DecisionDialog(question, text -> {
                    service.accept(text);
                    reload.run();
                })
                .open());
        if (!reason) {
            button.addThemeName("primary");
        }
        return button;
    }

    private static Tone tone(Listing.State state) {
        return switch (state) {
            case APPLIED, CHECKED -> Tone.WAITING;
            case LISTED -> Tone.GOOD;
            case RETURNED -> Tone.WARN;
        };
    }
}
