package cn.yujiang.subsidy.ui;

import cn.yujiang.documents.RejectedRowsWorkbook;
import cn.yujiang.documents.SheetWriter;
import cn.yujiang.documents.TableImport;
import cn.yujiang.documents.ui.TableImportDialog;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.Assessor;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.ListColumn;
import cn.yujiang.subsidy.ListPeriod;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.Figures;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Refusals;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list: its people with the facts the rule asks for, what each comes to, what was claimed before, and the claim made from it. */
@Route("lists/:id")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "FINANCE", "SUPERVISOR"})
final class ListView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ClaimLists lists;
    private final transient PolicyCatalogue policies;
    private final transient Assessor assessor;
    private final transient CurrentActor currentActor;
    private final transient TableImportDialog.Tools tools;
    private final transient SheetWriter sheets;
    private transient @Nullable ClaimList list;

    ListView(
            ClaimLists lists,
            PolicyCatalogue policies,
            Assessor assessor,
            CurrentActor currentActor,
            TableImport tables,
            RejectedRowsWorkbook rejected,
            SheetWriter sheets) {
        this.lists = lists;
        this.policies = policies;
        this.assessor = assessor;
        this.currentActor = currentActor;
        this.tools = new TableImportDialog.Tools(tables, rejected);
        this.sheets = sheets;
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, lists::get));
    }

    private void reload(long id) {
        show(lists.get(id));
    }

    private void show(ClaimList loaded) {
        list = loaded;
        removeAll();
        boolean editable = loaded.open() && !currentActor.require().isBureau();
        List<ListColumn> columns = lists.columns(loaded.id());
        List<ClaimLists.Computed> rows = lists.compute(loaded.id());
        add(new PageHeader(loaded.title())
                .withBadge(new StatusBadge(
                        getTranslation(loaded.open() ? "list.open" : "list.frozen"),
                        loaded.open() ? Tone.NEUTRAL : Tone.ACTIVE))
                .withActions(editable ? actions(loaded, columns) : new Component[0]));
        add(figures(loaded, rows), facts(loaded));
        var grid = new ListRowGrid(loaded, rows, columns, policies);
        if (editable) {
            grid.withActions(!loaded.aboutBody(), rowActions(loaded, columns));
        }
        add(new H2(getTranslation("list.rows.title")), grid);
        alternative(loaded, rows);
        if (loaded.period() != ListPeriod.ONCE && !rows.isEmpty()) {
            String most = policies.rule(loaded.ruleId())
                    .map(rule -> ListWords.most(rule, loaded.period()))
                    .orElse("");
            add(new H2(getTranslation("list.by." + loaded.period())), new PeriodGrid(loaded, rows, most));
        }
    }

    private void alternative(ClaimList loaded, List<ClaimLists.Computed> rows) {
        if (loaded.aboutBody()) {
            policies.rule(loaded.ruleId())
                    .flatMap(rule -> AlternativePanel.of(rule, rows.getFirst().line(), assessor))
                    .ifPresent(this::add);
        }
    }

    private Component[] actions(ClaimList loaded, List<ListColumn> columns) {
        var actions = new ArrayList<Component>();
        if (loaded.claimId() == null) {
            var claim = new Button(getTranslation("list.claim"), click -> claim(loaded.id()));
            claim.addThemeName("primary");
            claim.setEnabled(!loaded.rows().isEmpty());
            actions.add(claim);
        }
        if (!loaded.aboutBody()) {
            var target = new ListTarget(loaded.id(), lists, columns);
            actions.add(new Button(getTranslation("listRows.import"), click -> new TableImportDialog(
                            target, tools, () -> reload(loaded.id()), ListTemplate.download(this, target, sheets))
                    .open()));
            actions.add(new Button(
                    getTranslation("list.add"),
                    click -> new ListRowDialog(lists, loaded.id(), columns, null, () -> reload(loaded.id())).open()));
        }
        List<String> details = lists.detailKeys(loaded.id());
        if (!details.isEmpty()) {
            actions.add(new Button(
                    getTranslation("list.details"),
                    click -> new ListDetailsDialog(lists, loaded, details, () -> reload(loaded.id())).open()));
        }
        return actions.toArray(Component[]::new);
    }

    private ListRowGrid.Actions rowActions(ClaimList loaded, List<ListColumn> columns) {
        return new ListRowGrid.Actions(
                row -> new ListRowDialog(lists, loaded.id(), columns, row, () -> reload(loaded.id())).open(), row -> {
                    lists.remove(loaded.id(), row.id());
                    reload(loaded.id());
                });
    }

    private void claim(long listId) {
        try {
            long claim = lists.claim(listId);
            getUI().ifPresent(ui -> ui.navigate("claims/" + Ids.toText(claim)));
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }

    private Figures figures(ClaimList loaded, List<ClaimLists.Computed> rows) {
        Money total = rows.stream().map(row -> row.line().payable()).reduce(Money.ZERO, Money::plus);
        long paid =
                rows.stream().filter(row -> row.line().payable().isPositive()).count();
        long unanswered = rows.stream().filter(row -> row.amount() == null).count();
        var figures = new Figures()
                .with(getTranslation("claim.amount"), Amounts.text(total))
                .with(getTranslation("claim.persons"), paid + " / " + rows.size());
        return unanswered == 0 ? figures : figures.with(getTranslation("list.unanswered"), Long.toString(unanswered));
    }

    private Facts facts(ClaimList loaded) {
        var facts = new Facts()
                .with(getTranslation("claim.project"), loaded.ruleTitle())
                .with(getTranslation("claim.basis"), policies.basis(loaded.ruleId()))
                .with(getTranslation("claim.applicant"), loaded.bodyName());
        if (loaded.period() != ListPeriod.ONCE) {
            facts.with(
                    getTranslation("list.period." + loaded.period()),
                    ListWords.period(loaded.period(), loaded.value()));
        }
        if (loaded.period() != ListPeriod.MONTH) {
            facts.with(getTranslation("list.day"), loaded.day().toString());
        }
        Long claim = loaded.claimId();
        return claim == null
                ? facts
                : facts.with(
                        getTranslation("list.itsClaim"),
                        new Anchor("claims/" + Ids.toText(claim), getTranslation("list.openClaim")));
    }

    @Override
    public String getPageTitle() {
        ClaimList shown = list;
        return (shown == null ? "" : shown.title() + " · ") + getTranslation("app.name");
    }
}
