package cn.yujiang.supervision.ui;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.supervision.InspectionState;
import cn.yujiang.supervision.Inspections.Inspection;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;

/** How inspections look wherever they are shown. */
final class InspectionWords {

    static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);

    private InspectionWords() {}

    /** State and, where it is so, that it was recorded late. */
    static Span badges(Inspection inspection) {
        var badges = new Span();
        badges.addClassName("yj-badges");
        badges.add(new StatusBadge(
                badges.getTranslation("inspection.state." + inspection.state()), tone(inspection.state())));
        if (inspection.late()) {
            badges.add(new StatusBadge(badges.getTranslation("inspection.late"), Tone.WARN));
        }
        return badges;
    }

    private static Tone tone(InspectionState state) {
        return switch (state) {
            case PLANNED -> Tone.WAITING;
            case DONE -> Tone.ACTIVE;
            case RECTIFYING -> Tone.WARN;
            case CLOSED -> Tone.GOOD;
        };
    }
}
