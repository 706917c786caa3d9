package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.subsidy.ClaimHearings.Hearing;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposed refusals with reason and basis, the answers to them, and how they ended; the one that stands comes first. */
final class HearingPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    HearingPanel(List<Hearing> hearings) {
        addClassName("yj-findings");
        hearings.reversed().forEach(hearing -> add(card(hearing)));
    }

    private Div card(Hearing hearing) {
        String answer = hearing.answer();
        String by = hearing.answeredBy();
        var facts = new Facts()
                .with(getTranslation("claim.refusal.code"), getTranslation("decision." + hearing.code()))
                .with(getTranslation("claim.refusal.basis"), hearing.basis())
                .with(getTranslation("ui.reason"), hearing.reason())
                .with(getTranslation("hearing.by"), hearing.proposedBy() + " " + when(hearing.proposedAt()))
                .with(getTranslation("hearing.until"), hearing.answerUntil().toString())
                .with(
                        getTranslation("hearing.answer"),
                        answer == null
                                ? getTranslation("hearing.noAnswer")
                                : answer + " — " + by + " " + when(hearing.answeredAt()));
        var card = new Div(new Div(badge(hearing), new Span(state(hearing))), facts);
        card.addClassName("yj-card");
        return card;
    }

    private StatusBadge badge(Hearing hearing) {
        var outcome = hearing.outcome();
        if (outcome == null) {
            return new StatusBadge(getTranslation("hearing.stands"), Tone.WARN);
        }
        return new StatusBadge(getTranslation("hearing.outcome." + outcome), Tone.NEUTRAL);
    }

    private String state(Hearing hearing) {
        if (!hearing.stands()) {
            return "";
        }
        return hearing.decidable()
                ? getTranslation("hearing.decidable")
                : getTranslation("hearing.running", hearing.answerUntil());
    }

    private static String when(@Nullable Instant at) {
        return at == null ? "" : WHEN.format(at.atZone(BusinessClock.ZONE));
    }
}
