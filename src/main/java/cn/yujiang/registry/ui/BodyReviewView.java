package cn.yujiang.registry.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.Bodies;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyAccountChanges;
import cn.yujiang.registry.BodyListings;
import cn.yujiang.registry.BodyPapers;
import cn.yujiang.registry.BodyResources;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;

/** A body as the bureau sees it: facts, listing and new account to decide on, papers, teachers and places. */
@Route("bodies/:id")
@RolesAllowed({"FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class BodyReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Bodies bodies;
    private final transient BodyListings listings;
    private final transient BodyPapers papers;
    private final transient BodyAccountChanges accounts;
    private final transient BodyResources resources;
    private final transient CodeLists codes;
    private final transient Actor actor;

    BodyReviewView(
            Bodies bodies,
            BodyListings listings,
            BodyPapers papers,
            BodyAccountChanges accounts,
            BodyResources resources,
            CodeLists codes,
            CurrentActor currentActor) {
        this.bodies = bodies;
        this.listings = listings;
        this.papers = papers;
        this.accounts = accounts;
        this.resources = resources;
        this.codes = codes;
        this.actor = currentActor.require();
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().get("id").flatMap(Ids::parse).orElseThrow(NotFoundException::new);
        try {
            show(bodies.get(id));
        } catch (RejectedException e) {
            throw new NotFoundException(e.first().code());
        }
    }

    private void show(Body body) {
        removeAll();
        Runnable reload = () -> show(bodies.get(body.id()));
        add(
                new PageHeader(body.name()).withBadge(BodyView.badge(body.state())),
                new Facts()
                        .with(getTranslation("body.kind"), getTranslation("body.kind." + body.kind()))
                        .with(
                                getTranslation("body.creditCode"),
                                body.creditCode().value())
                        .with(
                                getTranslation("body.division"),
                                codes.label(CodeLists.Kind.DIVISIONS, body.divisionCode(), getLocale()))
                        .with(getTranslation("body.address"), body.address())
                        .with(getTranslation("body.legalPerson"), body.legalPerson())
                        .with(getTranslation("body.account"), body.bankName() + " " + body.maskedAccount()),
                new AccountPanel(accounts, body.id(), actor, reload),
                new ListingPanel(listings, codes, body, actor, reload),
                new BodyPapersPanel(papers, body, false),
                new ResourcePanel(resources, body, false));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sanction.title") + " · " + getTranslation("app.name");
    }
}
