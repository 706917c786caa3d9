package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.PackDrafts.State;
import cn.yujiang.shared.Ids;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.io.Serial;
import java.util.Locale;

/** Title, state and tabs of a draft. */
final class DraftHeader extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The pages of a draft; the name in lower case is the last part of the address. */
    enum Tab {
        PARAMETERS,
        RULES,
        FACTS,
        ARTICLES,
        EXAMPLES,
        CHANGES,
        EFFECTS,
        TEXT;

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The tab of an address; the first for anything else. */
        static Tab of(String path) {
            for (Tab tab : values()) {
                if (tab.path().equals(path)) {
                    return tab;
                }
            }
            return PARAMETERS;
        }
    }

    private final PageHeader header;

    DraftHeader(Draft draft, Tab active) {
        String note = draft.note() == null ? "" : " · " + getTranslation("draft.note", draft.note());
        header = new PageHeader(draft.title().isBlank() ? draft.packId() : draft.title())
                .withBadge(badge(this, draft.state()))
                .withStateLine(getTranslation("draft.version", draft.packId(), draft.version()) + " · "
                        + getTranslation("draft.next." + draft.state()) + note);
        add(header, tabs(draft, active));
    }

    DraftHeader withActions(Component... buttons) {
        header.withActions(buttons);
        return this;
    }

    static StatusBadge badge(Component on, State state) {
        Tone tone =
                switch (state) {
                    case DRAFT, SUPERSEDED, DISCARDED -> Tone.NEUTRAL;
                    case SUBMITTED -> Tone.WAITING;
                    case PUBLISHED -> Tone.GOOD;
                };
        return new StatusBadge(on.getTranslation("draft.state." + state), tone);
    }

    private Component tabs(Draft draft, Tab active) {
        var nav = new Nav();
        nav.addClassName("yj-tabs");
        for (Tab tab : Tab.values()) {
            var link = new Anchor(
                    "policy-papers/" + Ids.toText(draft.id()) + "/" + tab.path(), getTranslation("draft.tab." + tab));
            if (tab == active) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }
}
