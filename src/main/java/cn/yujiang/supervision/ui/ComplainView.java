package cn.yujiang.supervision.ui;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.RateLimiter;
import cn.yujiang.supervision.Complaints;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.Serial;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Anybody complains about a body, a trainee about a class of the own; with the receipt the answer is found again. */
@Route(value = "public/complaint", autoLayout = false)
@AnonymousAllowed
final class ComplainView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String FOLLOW = "follow";

    /** How often one address may hand in or ask. */
    @Component
    static final class Limit {

        private final RateLimiter limiter;

        Limit(
                @Value("${yujiang.complaint.per-minute:2}") int perMinute,
                @Value("${yujiang.complaint.burst:10}") int burst) {
            limiter = new RateLimiter(perMinute, burst, System::nanoTime);
        }

        /** @return seconds to wait; zero for go on */
        long ask() {
            VaadinRequest request = VaadinRequest.getCurrent();
            return limiter.ask(request == null ? "" : RateLimiter.client(request.getRemoteAddr()));
        }
    }

    private final transient Complaints complaints;
    private final transient CurrentActor currentActor;
    private final transient Limit limit;

    ComplainView(Complaints complaints, CurrentActor currentActor, Limit limit) {
        this.complaints = complaints;
        this.currentActor = currentActor;
        this.limit = limit;
        addClassNames("yj-page", "yj-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean follow =
                event.getLocation().getQueryParameters().getParameters().containsKey(FOLLOW);
        removeAll();
        boolean trainee = trainee();
        var header = new PageHeader(getTranslation("complaint.public.title"));
        if (trainee) {
            header.withActions(new Anchor("me", getTranslation("complaint.back")));
        }
        add(header, ways(follow));
        add(follow ? new ProgressForm(complaints, limit::ask) : new ComplaintForm(complaints, limit::ask, trainee));
    }

    private boolean trainee() {
        try {
            return currentActor.require().is(Role.TRAINEE);
        } catch (AccessDeniedException visitor) {
            return false;
        }
    }

    private Nav ways(boolean follow) {
        var write = new Anchor("public/complaint", getTranslation("complaint.way.write"));
        var ask = new Anchor("public/complaint?" + FOLLOW, getTranslation("complaint.way.follow"));
        (follow ? ask : write).getElement().setAttribute("aria-current", "page");
        var ways = new Nav(write, ask);
        ways.addClassName("yj-tabs");
        return ways;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("complaint.public.title") + " · " + getTranslation("app.name");
    }
}
