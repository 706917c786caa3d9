package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.LineState;
import cn.yujiang.disbursement.PayableState;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.UI;

/** States of the money as word, icon and colour. */
final class Badges {

    private Badges() {}

    static StatusBadge of(BatchState state) {
        return badge(
                "batch.state." + state,
                switch (state) {
                    case DRAFT -> Tone.WAITING;
                    case RELEASED, EXPORTED -> Tone.ACTIVE;
                    case CLOSED -> Tone.GOOD;
                    case CANCELLED -> Tone.NEUTRAL;
                });
    }

    static StatusBadge of(LineState state) {
        return badge(
                "batch.line." + state,
                switch (state) {
                    case OPEN -> Tone.WAITING;
                    case PAID -> Tone.GOOD;
                    case FAILED -> Tone.BAD;
                    case REMOVED -> Tone.NEUTRAL;
                });
    }

    static StatusBadge of(PayableState state) {
        return badge(
                "payments.payable." + state,
                switch (state) {
                    case OPEN -> Tone.WAITING;
                    case IN_BATCH -> Tone.ACTIVE;
                    case PAID -> Tone.GOOD;
                    case FAILED -> Tone.WARN;
                });
    }

    static StatusBadge badge(String key, Tone tone, Object... values) {
        return new StatusBadge(UI.getCurrent().getTranslation(key, values), tone);
    }
}
