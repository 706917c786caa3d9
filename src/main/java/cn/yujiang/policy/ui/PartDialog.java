package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackDrafts;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.PackPart;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.FindingList;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One part of a draft as a form, beside the words of the paper it rests on. What the checks would say is shown while it is typed; a
 * part with mistakes can be saved, because a draft may be unfinished, but not put in force.
 */
final class PartDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PackDrafts drafts;
    private final transient Draft draft;
    private final PackPart part;
    private final @Nullable Integer index;
    private final transient Map<String, Object> old;
    private final transient Map<PartField, PartEditor> editors;
    private final transient @Nullable ExampleFields example;
    private final transient PartSource source;
    private final Div findings = new Div();

    /**
     * @param index null for a new part
     * @param start what the form starts with
     * @param inForce the value in the version in force, to be seen beside the new one; null when there is none
     */
    record Target(
            Draft draft,
            PackPart part,
            @Nullable Integer index,
            Map<String, Object> start,
            @Nullable String inForce) {}

    PartDialog(PackDrafts drafts, PackContent pack, Target target, Consumer<Draft> saved) {
        this.drafts = drafts;
        this.draft = target.draft;
        this.part = target.part;
        this.index = target.index;
        this.old = target.start;
        this.source = new PartSource(pack);
        setHeaderTitle(getTranslation("draft.part." + part));
        setWidth("min(78rem, 96vw)");
        setMaxHeight("94vh");
        setCloseOnOutsideClick(false);
        this.editors = new PartEditors(this, pack, this::typed).editors(PartField.of(part), old);
        var form = new Div();
        form.addClassName("yj-form");
        editors.values().forEach(editor -> form.add(editor.component()));
        this.example = part == PackPart.EXAMPLE ? new ExampleFields(pack, old, this::typed) : null;
        if (example != null) {
            form.add(example);
        }
        var columns = new Div(form, source);
        columns.addClassName("yj-part-columns");
        findings.getElement().setAttribute("aria-live", "polite");
        if (target.inForce != null) {
            var now = new Paragraph(getTranslation("draft.inForce.value", new PolicyWords(this).value(target.inForce)));
            now.addClassName("yj-hint");
            add(now);
        }
        add(columns);
        var save = new Button(getTranslation("draft.save"), click -> save(saved));
        save.addThemeName("primary");
        getFooter().add(findings, new Button(getTranslation("ui.cancel"), click -> close()), save);
        show();
    }

    private Map<String, Object> value() {
        Map<String, Object> first = PartEditors.collected(old, editors);
        return example == null ? first : example.collected(first);
    }

    private void typed() {
        try {
            Map<String, Object> value = value();
            source.mark(value);
            show(drafts.tryPart(draft.id(), part, index, value));
        } catch (RejectedException e) {
            show(List.of(new PackFinding("PACK_TEXT", true, "", Refusals.sentence(e.first()), "")));
        }
    }

    private void show() {
        source.mark(old);
        if (index != null) {
            show(List.of());
        }
    }

    private void show(List<PackFinding> found) {
        findings.removeAll();
        if (!found.isEmpty()) {
            findings.add(new FindingList(FindingItems.of(this, found), ""));
        }
        findings.addClassName("yj-part-findings");
    }

    private void save(Consumer<Draft> saved) {
        try {
            Draft changed = drafts.savePart(draft.id(), draft.lock(), part, index, value());
            close();
            saved.accept(changed);
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
