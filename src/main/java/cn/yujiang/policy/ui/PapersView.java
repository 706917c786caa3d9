package cn.yujiang.policy.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.PackDrafts;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.PackDrafts.State;
import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.Places;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** S27 for those who keep the policies: drafts on their way, the papers in force, and every version there ever was. */
@Route("policy-papers")
@Menu(title = "menu.papers", order = 71, icon = "vaadin:edit")
@RolesAllowed({"POLICY_ADMIN", "SECOND_REVIEWER"})
final class PapersView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Set<State> OPEN = Set.of(State.DRAFT, State.SUBMITTED);

    private final transient PackDrafts drafts;
    private final transient PolicyCatalogue catalogue;
    private final transient Places places;
    private final transient Actor actor;
    private final transient PolicyWords words;

    PapersView(PackDrafts drafts, PolicyCatalogue catalogue, Places places, CurrentActor currentActor) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.places = places;
        this.words = new PolicyWords(this, places);
        this.actor = currentActor.require();
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var header = new PageHeader(getTranslation("menu.papers")).withStateLine(getTranslation("draft.explain"));
        if (actor.is(Role.POLICY_ADMIN)) {
            var create = new Button(
                    getTranslation("draft.new"), click -> new NewPaperDialog(drafts, places, this::open).open());
            create.addThemeName("primary");
            header.withActions(
                    create, new Button(getTranslation("draft.import"), click -> new ImportPackDialog(drafts, this::open)
                            .open()));
        }
        List<Draft> all = drafts.all();
        add(
                header,
                new H2(getTranslation("draft.open")),
                grid(all.stream().filter(d -> OPEN.contains(d.state())).toList(), "draft.open.none"),
                new H2(getTranslation("draft.inForce")),
                papers(),
                new H2(getTranslation("draft.past")),
                grid(all.stream().filter(d -> !OPEN.contains(d.state())).toList(), "draft.past.none"));
    }

    private void open(Draft draft) {
        getUI().ifPresent(ui -> ui.navigate("policy-papers/" + Ids.toText(draft.id())));
    }

    private Grid<Draft> grid(List<Draft> items, String none) {
        var grid = new Grid<Draft>();
        grid.addComponentColumn(draft -> new Anchor("policy-papers/" + Ids.toText(draft.id()), draft.title()))
                .setHeader(getTranslation("draft.field.title"))
                .setFlexGrow(3);
        grid.addColumn(draft -> getTranslation("draft.version", draft.packId(), draft.version()))
                .setHeader(getTranslation("draft.pack"))
                .setAutoWidth(true);
        grid.addComponentColumn(draft -> DraftHeader.badge(this, draft.state()))
                .setHeader(getTranslation("setting.state"))
                .setAutoWidth(true);
        grid.addColumn(draft -> WHEN.format(draft.madeAt().atZone(BusinessClock.ZONE)))
                .setHeader(getTranslation("draft.madeAt"))
                .setAutoWidth(true);
        grid.addColumn(Draft::reason)
                .setHeader(getTranslation("setting.reason"))
                .setFlexGrow(2);
        grid.setEmptyStateText(getTranslation(none));
        grid.setItems(items);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Grid<PackInfo> papers() {
        var grid = new Grid<PackInfo>();
        grid.addComponentColumn(pack ->
                        new Anchor("policies/" + pack.id(), pack.document().title()))
                .setHeader(getTranslation("draft.field.title"))
                .setFlexGrow(3);
        grid.addColumn(pack -> words.number(pack.document()))
                .setHeader(getTranslation("setting.basis"))
                .setFlexGrow(1);
        grid.addColumn(pack -> words.places(pack.document()))
                .setHeader(getTranslation("policy.divisions"))
                .setFlexGrow(1);
        grid.addColumn(pack -> getTranslation("draft.version", pack.id(), pack.version()))
                .setHeader(getTranslation("draft.pack"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions).setAutoWidth(true);
        grid.setItems(catalogue.packs());
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Component actions(PackInfo pack) {
        var box = new Div(download(
                getTranslation("draft.export"),
                pack.id() + "-" + pack.version() + ".yaml",
                () -> drafts.export(pack.id())));
        box.addClassName("yj-button-row");
        if (actor.is(Role.POLICY_ADMIN)) {
            box.addComponentAsFirst(new Button(getTranslation("draft.revise"), click -> {
                try {
                    open(drafts.revise(pack.id()));
                } catch (RejectedException e) {
                    Refusals.show(e);
                }
            }));
        }
        return box;
    }

    /** A link that writes a text to a file when it is asked for. */
    static Anchor download(String label, String file, Supplier<String> text) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file, "application/yaml", bytes.length);
                }),
                label);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.papers") + " · " + getTranslation("app.name");
    }
}
