package cn.yujiang.notification.ui;

import cn.yujiang.notification.Deliveries;
import cn.yujiang.notification.Deliveries.Summary;
import cn.yujiang.notification.Deliveries.Trouble;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What the mail server and the gateway for text messages refused, for the administrator of the system. */
@Route("deliveries")
@Menu(title = "menu.deliveries", order = 90, icon = "vaadin:envelope-o")
@RolesAllowed("SYS_ADMIN")
final class DeliveriesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST = 200;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);

    private final transient Deliveries deliveries;

    DeliveriesView(Deliveries deliveries) {
        this.deliveries = deliveries;
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(getTranslation("deliveries.title")));
        deliveries.summary().forEach(way -> add(state(way)));
        add(new H2(getTranslation("deliveries.troubles")));
        List<Trouble> troubles = deliveries.troubles(MOST);
        var list = new Div();
        list.addClassName("yj-notices");
        troubles.forEach(trouble -> list.add(row(trouble)));
        add(troubles.isEmpty() ? new Empty(getTranslation("deliveries.none")) : list);
    }

    private Paragraph state(Summary way) {
        String channel = getTranslation("deliveries.channel." + way.channel());
        var badge = new StatusBadge(
                getTranslation(way.offered() ? "deliveries.on" : "deliveries.off"),
                way.offered() ? Tone.GOOD : Tone.NEUTRAL);
        var line = new Paragraph(
                new Span(channel),
                badge,
                new Span(getTranslation("deliveries.counts", way.waiting(), way.sent(), way.failed())));
        line.addClassName("yj-title-row");
        return line;
    }

    private Div row(Trouble trouble) {
        String channel = getTranslation("deliveries.channel." + trouble.channel());
        var when = new Span(getTranslation(
                trouble.givenUp() ? "deliveries.givenUpAt" : "deliveries.nextAt", WHEN.format(trouble.at())));
        when.addClassName("yj-count");
        var head = new Div(
                new StatusBadge(
                        getTranslation(trouble.givenUp() ? "deliveries.givenUp" : "deliveries.trying"),
                        trouble.givenUp() ? Tone.BAD : Tone.WARN),
                new Span(getTranslation("deliveries.trouble", channel, trouble.attempts())),
                new Span(trouble.error()));
        head.addClassName("yj-notice-text");
        var row = new Div(head, when);
        row.addClassNames("yj-finding", "yj-notice");
        if (trouble.givenUp()) {
            var again = new Button(getTranslation("deliveries.again"), click -> again(trouble));
            again.addThemeName("tertiary");
            again.setAriaLabel(getTranslation("deliveries.again") + " " + channel + " " + WHEN.format(trouble.at()));
            row.add(again);
        }
        return row;
    }

    private void again(Trouble trouble) {
        try {
            deliveries.tryAgain(trouble.channel(), trouble.id());
        } catch (RejectedException e) {
            Refusals.show(e);
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deliveries.title") + " · " + getTranslation("app.name");
    }
}
