package cn.yujiang.subsidy.ui;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.ui.AssessmentBadge;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.UI;

/** States of claims and lines as word, icon and colour. */
final class ClaimBadges {

    private ClaimBadges() {}

    static StatusBadge of(ClaimState state) {
        Tone tone =
                switch (state) {
                    case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
                    case SUBMITTED, FIRST_REVIEW, SECOND_REVIEW, PUBLIC_NOTICE_PENDING, CLAWBACK_PENDING ->
                        Tone.WAITING;
                    case PUBLIC_NOTICE, APPROVED -> Tone.ACTIVE;
                    case PAID -> Tone.GOOD;
                    case RETURNED, PAYMENT_FAILED -> Tone.WARN;
                    case REJECTED, CLAWED_BACK -> Tone.BAD;
                };
        return new StatusBadge(UI.getCurrent().getTranslation("claim.state." + state), tone);
    }

    static StatusBadge of(AssessmentStatus status) {
        return AssessmentBadge.of(status);
    }
}
