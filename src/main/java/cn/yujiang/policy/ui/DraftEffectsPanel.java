package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackDrafts;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.PackDrafts.State;
import cn.yujiang.policy.PackPreview;
import cn.yujiang.policy.PackPreview.Effect;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.BackgroundJob;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.FieldTable;
import cn.yujiang.ui.FindingList;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;

/** What the draft would change; nothing is handed over before somebody has looked at it. */
final class DraftEffectsPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    DraftEffectsPanel(PackDrafts drafts, Draft draft, Consumer<Draft> looked) {
        addClassName("yj-stack");
        add(new Paragraph(getTranslation("draft.effects.explain")));
        if (draft.state() == State.DRAFT || draft.state() == State.SUBMITTED) {
            var job = new BackgroundJob("draft.effects.progress").cancellable();
            var run = new Button(getTranslation("draft.effects.run"));
            run.addClickListener(click -> {
                run.setEnabled(false);
                job.run(
                        progress -> drafts.preview(draft.id(), progress::tell),
                        new BackgroundJob.Ending<>(preview -> looked.accept(drafts.get(draft.id())), failure -> {
                            run.setEnabled(true);
                            refuse(failure);
                        }));
            });
            run.addThemeName("primary");
            add(run, job);
        }
        drafts.lastPreview(draft.id())
                .ifPresentOrElse(this::show, () -> add(new Empty(getTranslation("draft.effects.none"))));
    }

    private static void refuse(RuntimeException failure) {
        if (failure instanceof RejectedException refused) {
            Refusals.show(refused);
        } else {
            throw failure;
        }
    }

    private void show(PackPreview preview) {
        add(new Paragraph(
                getTranslation("draft.effects.at", WHEN.format(preview.at().atZone(BusinessClock.ZONE)))));
        if (!preview.remarks().isEmpty()) {
            add(
                    new Paragraph(getTranslation("draft.effects.remarks")),
                    new FindingList(FindingItems.of(this, preview.remarks()), ""));
        }
        if (preview.effects().isEmpty()) {
            add(new Empty(getTranslation("draft.effects.nothing")));
            return;
        }
        var table = new FieldTable(
                getTranslation("draft.tab.EFFECTS"),
                List.of(
                        getTranslation("setting.rule"),
                        getTranslation("draft.effect.source"),
                        getTranslation("draft.effect.cases"),
                        getTranslation("draft.effect.before"),
                        getTranslation("draft.effect.after"),
                        getTranslation("draft.effect.difference"),
                        getTranslation("draft.effect.winners"),
                        getTranslation("draft.effect.losers"),
                        getTranslation("draft.effect.newly"),
                        getTranslation("draft.effect.noLonger"),
                        getTranslation("draft.effect.other"),
                        getTranslation("draft.effect.decided")));
        preview.effects().forEach(effect -> table.addRow(row(effect)));
        add(table, new Paragraph(getTranslation("draft.effects.note")));
    }

    private Component[] row(Effect effect) {
        return new Component[] {
            new Span(effect.title()),
            new Span(getTranslation("draft.effect.source." + effect.source())),
            number(String.valueOf(effect.cases())),
            money(effect.before()),
            money(effect.after()),
            money(effect.difference()),
            number(String.valueOf(effect.winners())),
            number(String.valueOf(effect.losers())),
            number(String.valueOf(effect.newlyPaid())),
            number(String.valueOf(effect.noLongerPaid())),
            number(String.valueOf(effect.otherAnswer())),
            number(String.valueOf(effect.decided()))
        };
    }

    private static Span money(Money money) {
        return number("¥" + money.toGroupedYuan());
    }

    private static Span number(String text) {
        var span = new Span(text);
        span.addClassNames("yj-money", "yj-number-cell");
        return span;
    }
}
