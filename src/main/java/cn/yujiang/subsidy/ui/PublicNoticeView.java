package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.subsidy.ClaimForms;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.subsidy.PublicObjections;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.Serial;

/** One notice, for everybody: project, basis, amounts, names with partly hidden id numbers, period, hotline. */
@Route(value = "public/notices/:id", autoLayout = false)
@AnonymousAllowed
final class PublicNoticeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Notices notices;
    private final transient ClaimForms forms;
    private final transient PublicObjections objections;
    private final transient BusinessClock clock;

    PublicNoticeView(Notices notices, ClaimForms forms, PublicObjections objections, BusinessClock clock) {
        this.notices = notices;
        this.forms = forms;
        this.objections = objections;
        this.clock = clock;
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Notices.Notice notice = CohortRoute.load(event, notices::get);
        removeAll();
        var object =
                new Button(getTranslation("objection.public"), click -> new ObjectionDialog(objections, notice).open());
        object.setVisible(!clock.today().isAfter(notice.lastDay()));
        add(new PageHeader(getTranslation("notices.public") + " " + notice.number())
                .withStateLine(getTranslation("notice.hint", notice.firstDay(), notice.lastDay(), notice.hotline()))
                .withActions(
                        new Anchor("public/notices", getTranslation("notices.back")),
                        object,
                        new Button(
                                getTranslation("form.F17"),
                                click -> ClaimPrinting.open(
                                        getTranslation("form.F17"), forms.printNotice(notice.id())))));
        for (Notices.Item item : notice.items()) {
            add(
                    new H2(item.project()),
                    new Facts()
                            .with(getTranslation("claim.no"), item.claimNo())
                            .with(getTranslation("claim.applicant"), item.applicant())
                            .with(getTranslation("claim.basis"), item.basis())
                            .with(
                                    getTranslation("claim.persons"),
                                    Integer.toString(item.lines().size()))
                            .with(getTranslation("claim.amount"), Amounts.text(item.total())));
            add(people(item));
        }
    }

    private Grid<Notices.Line> people(Notices.Item item) {
        var grid = new Grid<Notices.Line>();
        grid.addColumn(Notices.Line::name)
                .setHeader(getTranslation("roster.name"))
                .setAutoWidth(true);
        grid.addColumn(Notices.Line::maskedId)
                .setHeader(getTranslation("roster.residentId"))
                .setAutoWidth(true);
        grid.addColumn(Notices.Line::occupation)
                .setHeader(getTranslation("cohort.occupation"))
                .setAutoWidth(true);
        grid.addColumn(Notices.Line::level)
                .setHeader(getTranslation("cohort.level"))
                .setAutoWidth(true);
        grid.addComponentColumn(line -> Amounts.span(line.amount()))
                .setHeader(getTranslation("claim.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.setItems(item.lines());
        grid.setHeight("26rem");
        return grid;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.public") + " · " + getTranslation("app.name");
    }
}
