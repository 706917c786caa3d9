package cn.yujiang.notification.ui;

import cn.yujiang.notification.MyEmail;
import cn.yujiang.notification.MyNotifications;
import cn.yujiang.notification.MyNotifications.Item;
import cn.yujiang.notification.Notice.Stage;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.Serial;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Everything the user was told, the unread first asked for; the address says which. */
@Route("notifications")
@PermitAll
final class NotificationsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;
    private static final String ALL = "all";
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);

    private final transient MyNotifications notifications;
    private final transient MyEmail email;
    private final Div list = new Div();
    private boolean everything;

    NotificationsView(MyNotifications notifications, MyEmail email) {
        this.email = email;
        this.notifications = notifications;
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        everything = event.getLocation().getQueryParameters().getParameters().containsKey(ALL);
        removeAll();
        int unread = notifications.unread();
        var header = new PageHeader(getTranslation("notification.title"))
                .withStateLine(getTranslation("notification.count", unread));
        if (unread > 0) {
            header.withActions(new Button(getTranslation("notification.readAll"), click -> {
                notifications.markAllRead();
                UI.getCurrent().refreshCurrentRoute(true);
            }));
        }
        list.removeAll();
        list.addClassName("yj-notices");
        add(header, ways(), list);
        more(0);
        if (list.getComponentCount() == 0) {
            add(new Empty(getTranslation(everything ? "notification.none" : "notification.noneUnread")));
        }
        add(new EmailPanel(email));
    }

    private Nav ways() {
        var unread = new Anchor("notifications", getTranslation("notification.unread"));
        var all = new Anchor("notifications?" + ALL, getTranslation("notification.all"));
        (everything ? all : unread).getElement().setAttribute("aria-current", "page");
        var ways = new Nav(unread, all);
        ways.addClassName("yj-tabs");
        return ways;
    }

    private void more(int offset) {
        List<Item> page = notifications.find(!everything, offset, PAGE + 1);
        page.stream().limit(PAGE).forEach(item -> list.add(row(item)));
        if (page.size() > PAGE) {
            var next = new Button(getTranslation("notification.more"));
            next.addClickListener(click -> {
                list.remove(next);
                more(offset + PAGE);
            });
            list.add(next);
        }
    }

    private Div row(Item item) {
        var text = new Anchor(
                item.link(), getTranslation(item.textKey(), item.args().toArray()));
        if (!item.read()) {
            text.getElement().addEventListener("click", click -> notifications.markRead(item.id())); // opened is read
        }
        text.addClassName(item.read() ? "yj-notice-read" : "yj-strong");
        var when = new Span(WHEN.format(item.at()));
        when.addClassName("yj-count");
        var head = new Div(text);
        head.addClassName("yj-notice-text");
        Stage stage = item.stage();
        LocalDate due = item.due();
        if (stage != null && due != null) {
            head.addComponentAsFirst(new StatusBadge(
                    getTranslation("notification.stage." + stage, due), stage == Stage.OVERDUE ? Tone.BAD : Tone.WARN));
        }
        var row = new Div(head, when);
        row.addClassNames("yj-finding", "yj-notice");
        if (!item.read()) {
            var read = new Button(getTranslation("notification.markRead"), click -> {
                notifications.markRead(item.id());
                UI.getCurrent().refreshCurrentRoute(true);
            });
            read.addThemeName("tertiary");
            read.setAriaLabel(getTranslation("notification.markRead") + " " + text.getText());
            row.add(read);
        }
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.title") + " · " + getTranslation("app.name");
    }
}
