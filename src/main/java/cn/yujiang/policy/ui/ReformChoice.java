package cn.yujiang.policy.ui;

import cn.yujiang.policy.Reform;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Third step of a study: up to three reforms, each a few parameters with other values. */
final class ReformChoice extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST = 3;

    private final transient ChangeDialog.Tools tools;
    private final transient Supplier<List<RuleInfo>> rules;
    private final List<Panel> panels = new ArrayList<>();
    private final Button more;

    /** @param rules those chosen at the moment */
    ReformChoice(ChangeDialog.Tools tools, Supplier<List<RuleInfo>> rules) {
        this.tools = tools;
        this.rules = rules;
        addClassName("yj-reforms");
        more = new Button(getTranslation("whatif.reform.add"), VaadinIcon.PLUS.create(), click -> addPanel());
        more.addThemeName("tertiary");
        add(more);
        addPanel();
    }

    private void addPanel() {
        var panel = new Panel(getTranslation("whatif.reform.name", panels.size() + 1));
        panels.add(panel);
        addComponentAtIndex(panels.size() - 1, panel);
        more.setVisible(panels.size() < MOST);
    }

    private void remove(Panel panel) {
        panels.remove(panel);
        remove((Component) panel);
        more.setVisible(true);
    }

    /** Those with a change. */
    List<Reform> read() {
        return panels.stream()
                .filter(panel -> !panel.changes.isEmpty())
                .map(panel -> new Reform(panel.name(), panel.changes))
                .toList();
    }

    /** Changes of rules that are no longer chosen, in words: nobody should miss their effect unawares. */
    List<String> strays() {
        List<String> chosen = rules.get().stream().map(RuleInfo::id).toList();
        return panels.stream()
                .flatMap(panel -> panel.changes.stream())
                .filter(change -> !chosen.contains(change.ruleId()))
                .map(this::sentence)
                .toList();
    }

    private final class Panel extends Div {

        @Serial
        private static final long serialVersionUID = 1L;

        private final TextField name = new TextField();
        private final transient List<Reform.Change> changes = new ArrayList<>();
        private final Div lines = new Div();

        private Panel(String title) {
            addClassName("yj-card");
            name.setLabel(getTranslation("whatif.reform"));
            name.setValue(title);
            name.setMaxLength(40);
            lines.addClassName("yj-changes");
            var add = new Button(getTranslation("whatif.change.add"), VaadinIcon.PLUS.create(), click -> ask());
            var drop = new Button(getTranslation("whatif.reform.remove"), click -> ReformChoice.this.remove(this));
            drop.addThemeName("tertiary");
            var buttons = new Div(add, drop);
            buttons.addClassName("yj-actions");
            add(name, lines, buttons);
            show();
        }

        private String name() {
            return name.isEmpty()
                    ? getTranslation("whatif.reform.name", panels.indexOf(this) + 1)
                    : name.getValue().strip();
        }

        private void ask() {
            if (rules.get().isEmpty()) {
                Refusals.show(UI.getCurrent(), List.of(getTranslation("whatif.rules.none")));
            } else {
                new ChangeDialog(rules.get(), tools, change -> {
                            changes.add(change);
                            show();
                        })
                        .open();
            }
        }

        private void show() {
            lines.removeAll();
            if (changes.isEmpty()) {
                var none = new Span(getTranslation("whatif.change.none"));
                none.addClassName("yj-count");
                lines.add(none);
            }
            changes.forEach(change -> lines.add(line(change)));
        }

        private Div line(Reform.Change change) {
            String said = ReformChoice.this.sentence(change);
            var drop = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
                changes.remove(change);
                show();
            });
            drop.setAriaLabel(getTranslation("whatif.change.remove", said));
            drop.addThemeName("tertiary");
            var line = new Div(new Span(said), drop);
            line.addClassName("yj-change");
            return line;
        }
    }

    private String sentence(Reform.Change change) {
        return new ReformWords(tools.words(), tools.scope().catalogue()).sentence(this, change);
    }
}
