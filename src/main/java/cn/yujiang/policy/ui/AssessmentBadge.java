package cn.yujiang.policy.ui;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.UI;

/** The answer of a rule as word, icon and colour. */
public final class AssessmentBadge {

    private AssessmentBadge() {}

    public static StatusBadge of(AssessmentStatus status) {
        Tone tone =
                switch (status) {
                    case OK -> Tone.GOOD;
                    case OK_CAPPED, MANUAL_REVIEW -> Tone.WARN;
                    case MISSING_INPUT, INVALID_INPUT, CONFIG_REQUIRED -> Tone.BAD;
                    default -> Tone.NEUTRAL;
                };
        return new StatusBadge(UI.getCurrent().getTranslation("assessmentStatus." + status), tone);
    }
}
