package cn.yujiang.ui;

import com.vaadin.flow.component.html.Div;
import java.io.Serial;
import java.util.Locale;

/**
 * Hours against a plan: offline and credited online as filled parts, the surplus above the cap hatched, a mark where the
 * required share stands. The same figures stand beside it as text, so the bar itself is decoration.
 */
public final class HoursBar extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Shares of the plan between 0 and 1. */
    public record Shares(double offline, double online, double surplus, double required) {}

    public HoursBar(Shares shares) {
        addClassName("yj-hours-bar");
        getElement().setAttribute("aria-hidden", "true");
        double offline = Math.min(1, shares.offline);
        double online = Math.min(1 - offline, shares.online);
        add(part("yj-offline", offline), part("yj-online", online));
        add(part("yj-surplus", Math.min(1 - offline - online, shares.surplus)));
        var mark = new Div();
        mark.addClassName("yj-required");
        mark.getStyle().set("left", percent(shares.required));
        add(mark);
    }

    private static Div part(String className, double share) {
        var part = new Div();
        part.addClassName(className);
        part.getStyle().set("width", percent(share));
        return part;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
