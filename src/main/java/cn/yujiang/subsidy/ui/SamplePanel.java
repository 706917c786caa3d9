package cn.yujiang.subsidy.ui;

import cn.yujiang.subsidy.ClaimChecks;
import cn.yujiang.subsidy.ClaimChecks.Asked;
import cn.yujiang.subsidy.ClaimChecks.SampleSheet;
import cn.yujiang.subsidy.SampleAnswer;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;

/** The sample by phone: how many answers are needed, who was asked and what was said. */
final class SamplePanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ClaimChecks checks;
    private final long claimId;
    private final boolean open;
    private final transient Runnable reload;

    /** @param reload reads the page anew: an answer counts as a step, so buttons need the new version */
    SamplePanel(ClaimChecks checks, long claimId, boolean open, Runnable reload) {
        this.reload = reload;
        this.checks = checks;
        this.claimId = claimId;
        this.open = open;
        addClassName("yj-findings");
        show();
    }

    private void show() {
        removeAll();
        SampleSheet sheet = checks.sample(claimId);
        boolean enough = sheet.answered() >= sheet.required();
        var line = new Div(
                new StatusBadge(
                        getTranslation(enough ? "sample.enough" : "sample.open"), enough ? Tone.GOOD : Tone.WARN),
                new Span(getTranslation("sample.count", sheet.answered(), sheet.required())));
        line.addClassName("yj-finding");
        if (open) {
            var ask =
                    new Button(getTranslation("sample.ask"), click -> new SampleDialog(checks, claimId, reload).open());
            ask.addThemeName("tertiary");
            line.add(ask);
        }
        add(line);
        sheet.people().stream().filter(asked -> asked.answer() != null).forEach(asked -> add(answer(asked)));
    }

    private Div answer(Asked asked) {
        SampleAnswer answer = java.util.Objects.requireNonNull(asked.answer());
        Tone tone =
                switch (answer) {
                    case CONFIRMED -> Tone.GOOD;
                    case DENIED -> Tone.BAD;
                    case UNREACHED -> Tone.NEUTRAL;
                };
        var by = new Span(asked.by());
        by.addClassName("yj-count");
        var row = new Div(
                new StatusBadge(getTranslation("sample." + answer), tone),
                new Span(asked.position() + " " + asked.name()),
                new Span(asked.note()),
                by);
        row.addClassName("yj-finding");
        return row;
    }
}
