package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.RuleInfo;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.io.Serial;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** First step of a study: papers, and which of their rules. */
final class RuleChoice extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient StudyScope scope;
    private final Select<StudyScope.Reach> reach = new Select<>();
    private final MultiSelectComboBox<PackInfo> papers = new MultiSelectComboBox<>();
    private final CheckboxGroup<RuleInfo> rules = new CheckboxGroup<>();
    private final Button all = new Button();

    RuleChoice(StudyScope scope, PolicyWords words, Runnable onChange) {
        this.scope = scope;
        addClassName("yj-stack");
        reach.setLabel(getTranslation("whatif.reach"));
        reach.setItems(StudyScope.Reach.values());
        reach.setItemLabelGenerator(one -> getTranslation("whatif.reach." + one));
        reach.addValueChangeListener(change -> showPapers());
        papers.setLabel(getTranslation("whatif.papers"));
        papers.setItemLabelGenerator(pack -> pack.document().title());
        papers.addValueChangeListener(change -> showRules());
        rules.setLabel(getTranslation("whatif.rules"));
        rules.addClassName("yj-rule-choice");
        rules.setItemLabelGenerator(words::title);
        rules.addValueChangeListener(change -> {
            rules.setInvalid(false);
            onChange.run();
        });
        rules.setErrorMessage(getTranslation("whatif.rules.none"));
        var bar = new Div(reach, papers);
        bar.addClassNames("yj-form", "yj-whatif-papers");
        all.setText(getTranslation("whatif.rules.all"));
        all.addThemeName("tertiary");
        all.addClickListener(click -> rules.setValue(
                new LinkedHashSet<>(rules.getListDataView().getItems().toList())));
        add(bar, rules, all);
    }

    /** Offers what is nearest; to be called when whoever listens is ready. */
    void open() {
        reach.setValue(scope.nearest());
    }

    private void showPapers() {
        List<PackInfo> offered = scope.rules(reach.getValue()).stream()
                .map(scope::paper)
                .distinct()
                .toList();
        papers.setItems(offered);
        if (offered.isEmpty()) {
            papers.setHelperText(getTranslation("whatif.papers.none"));
            showRules();
        } else {
            papers.setHelperText(null);
            papers.setValue(Set.of(offered.getFirst()));
        }
    }

    /** Rules that stay on offer stay chosen. */
    private void showRules() {
        Set<RuleInfo> before = new LinkedHashSet<>(rules.getValue());
        List<RuleInfo> offered = scope.rules(reach.getValue()).stream()
                .filter(rule -> papers.getValue().contains(scope.paper(rule)))
                .toList();
        rules.setItems(offered);
        before.retainAll(offered);
        rules.setValue(before);
        all.setVisible(!offered.isEmpty());
    }

    /** In the order of the papers. */
    List<RuleInfo> chosen() {
        return rules.getListDataView()
                .getItems()
                .filter(rules.getValue()::contains)
                .toList();
    }

    /** Whether any is chosen; if not, says so. */
    boolean check() {
        rules.setInvalid(chosen().isEmpty());
        return !rules.isInvalid();
    }
}
