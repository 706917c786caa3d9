package cn.yujiang.shell;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.notification.DeadlineSweep;
import cn.yujiang.notification.MyNotifications;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shell.demo.DemoClock;
import cn.yujiang.ui.Dates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.io.Serial;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of all pages for signed-in users: navigation by rights, who is signed in, language, sign-out. */
@Layout
@PermitAll
final class MainLayout extends AppLayout implements AfterNavigationObserver {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 99;

    /** What the bell needs. */
    @org.springframework.stereotype.Component
    record Told(MyNotifications notifications, DeadlineSweep deadlines) {}

    private final transient AuthenticationContext authentication;
    private final transient MyNotifications notifications;
    private final transient DeadlineSweep deadlines;
    private final Span unread = new Span();
    private final Anchor bell = new Anchor("notifications");

    MainLayout(
            CurrentActor currentActor,
            AuthenticationContext authentication,
            BusinessClock clock,
            ObjectProvider<DemoClock> demoClock,
            Told told) {
        this.authentication = authentication;
        this.notifications = told.notifications;
        this.deadlines = told.deadlines;
        setPrimarySection(Section.DRAWER);
        var brand = new Span(getTranslation("app.name"));
        brand.addClassName("yj-brand");
        addToDrawer(brand, new Scroller(navigation()));
        Actor actor = currentActor.require();
        var who = new Span(actor.displayName() + " · "
                + actor.roles().stream()
                        .map(role -> getTranslation("role." + role))
                        .collect(Collectors.joining("、")));
        who.addClassName("yj-who");
        var bar = new Div(new DrawerToggle(), today(clock, demoClock), who, bell(), language(), signOut());
        bar.addClassName("yj-topbar");
        addToNavbar(bar);
    }

    private Component today(BusinessClock clock, ObjectProvider<DemoClock> demoClock) {
        DemoClock movable = demoClock.getIfAvailable();
        if (movable == null) {
            return new Span(clock.today().toString());
        }
        var date = Dates.picker(clock.today());
        date.setAriaLabel(getTranslation("demo.date"));
        date.setMin(clock.today());
        date.addValueChangeListener(change -> {
            movable.moveTo(change.getValue());
            deadlines.sweep(); // the nights in between are skipped
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        var box = new Div(new Span(getTranslation("demo.banner")), date);
        box.addClassName("yj-demo-bar");
        return box;
    }

    private Anchor bell() {
        var icon = VaadinIcon.BELL_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        unread.addClassName("yj-bell-count");
        unread.getElement().setAttribute("aria-hidden", "true");
        bell.add(icon, unread);
        bell.addClassName("yj-bell");
        return bell;
    }

    /** Every page shows how many notices are unread now. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        int count = notifications.unread();
        unread.setText(count > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(count));
        unread.setVisible(count > 0);
        bell.setAriaLabel(getTranslation("notification.bell", count));
        bell.setTitle(getTranslation("notification.bell", count));
    }

    private SideNav navigation() {
        var nav = new SideNav();
        MenuConfiguration.getMenuEntries().forEach(entry -> nav.addItem(item(entry)));
        return nav;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }

    private Button language() {
        boolean chinese = getLocale().getLanguage().equals("zh");
        return new Button(chinese ? "English" : getTranslation("app.chinese"), click -> getUI().ifPresent(ui -> {
            ui.getSession().setLocale(chinese ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
            ui.getPage().reload();
        }));
    }

    private Button signOut() {
        return new Button(getTranslation("app.signOut"), click -> authentication.logout());
    }
}
