package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.SignInChannel;
import cn.yujiang.attendance.SignInLog;
import cn.yujiang.attendance.SignInPlace;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.ui.CohortHeader;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.ui.Figures;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All attempts to sign in to a class: who, when, by which way, what became of it and why. Refused ones come first to mind. */
@Route("cohorts/:id/sign-ins")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class SignInLogView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Cohorts cohorts;
    private final transient SignInLog log;
    private final Select<SignInLog.Outcome> outcome = new Select<>();
    private final Select<SignInChannel> channel = new Select<>();
    private final TextField text = new TextField();
    private final Span count = new Span();
    private transient @Nullable Cohort cohort;

    SignInLogView(Cohorts cohorts, SignInLog log) {
        this.cohorts = cohorts;
        this.log = log;
        addClassName("yj-page");
        count.addClassName("yj-count");
        choices(outcome, "signInLog.outcome", List.of(SignInLog.Outcome.values()));
        choices(channel, "signInLog.channel", List.of(SignInChannel.QR, SignInChannel.PUSH));
        text.setLabel(getTranslation("signInLog.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
    }

    private <T extends Enum<T>> void choices(Select<T> select, String key, List<T> items) {
        select.setLabel(getTranslation(key));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("ui.all"));
        select.setItemLabelGenerator(
                item -> item == null ? getTranslation("ui.all") : getTranslation(key + "." + item));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Cohort loaded = CohortRoute.load(event, cohorts::get);
        cohort = loaded;
        removeAll();
        SignInLog.Figures figures = log.figures(loaded.id());
        var explain = new Paragraph(getTranslation("signInLog.explain"));
        explain.addClassName("yj-count");
        Grid<SignInLog.Attempt> grid = grid(loaded.id());
        var bar = new Div(outcome, channel, text);
        bar.addClassName("yj-filter");
        add(
                new CohortHeader(loaded, CohortHeader.Tab.ATTENDANCE),
                new H2(getTranslation("signInLog.title")),
                explain,
                new Figures()
                        .with(getTranslation("signInLog.outcome.REFUSED"), "" + figures.refused())
                        .with(getTranslation("signInLog.outcome.DOUBTFUL"), "" + figures.doubtful())
                        .with(getTranslation("signInLog.outcome.ACCEPTED"), "" + figures.accepted()),
                bar,
                grid,
                count);
        Stream.of(outcome, channel).forEach(select -> select.addValueChangeListener(change -> refresh(grid)));
        text.addValueChangeListener(change -> refresh(grid));
        refresh(grid);
    }

    private Grid<SignInLog.Attempt> grid(long cohortId) {
        var grid = new Grid<SignInLog.Attempt>();
        column(grid, "signInLog.at", "10rem", one -> Moments.minute(one.at()));
        column(grid, "signInLog.session", "9rem", one -> one.day() + " " + TIME.format(one.start()));
        column(grid, "signInLog.who", "11rem", SignInLogView::who);
        column(grid, "signInLog.channel", "9rem", this::way);
        grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("signInLog.outcome"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        column(grid, "signInLog.why", "20rem", this::why).setFlexGrow(3);
        grid.addThemeName("wrap-cell-content");
        grid.setEmptyStateText(getTranslation("signInLog.empty"));
        grid.setItemsPageable(
                page -> log.find(cohortId, filter(), (int) page.getOffset(), page.getPageSize()),
                page -> log.count(cohortId, filter()));
        grid.setHeight("30rem");
        return grid;
    }

    private Grid.Column<SignInLog.Attempt> column(
            Grid<SignInLog.Attempt> grid,
            String key,
            String width,
            com.vaadin.flow.function.ValueProvider<SignInLog.Attempt, String> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation(key))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static String who(SignInLog.Attempt one) {
        String who = (one.name() + " " + one.maskedId()).strip();
        return who.isEmpty() ? "—" : who;
    }

    private String way(SignInLog.Attempt one) {
        return (getTranslation("signInLog.channel." + one.channel()) + " " + one.via()
                        + (one.kind() == cn.yujiang.attendance.SignInKind.OUT
                                ? " " + getTranslation("signInLog.out")
                                : ""))
                .strip();
    }

    private StatusBadge badge(SignInLog.Attempt one) {
        Tone tone =
                switch (one.outcome()) {
                    case REFUSED -> Tone.BAD;
                    case DOUBTFUL -> Tone.WARN;
                    case ACCEPTED -> Tone.GOOD;
                };
        return new StatusBadge(getTranslation("signInLog.outcome." + one.outcome()), tone);
    }

    private String why(SignInLog.Attempt one) {
        Rejection refusal = one.refusal();
        AttendanceMark mark = one.mark();
        return Stream.of(
                        refusal == null
                                ? ""
                                : getTranslation(
                                        "signInLog.reason." + refusal.code(),
                                        refusal.args().toArray()),
                        mark == null || refusal != null
                                ? ""
                                : getTranslation("signIn.mark", getTranslation("attendance.mark." + mark)),
                        one.clockOff() ? getTranslation("signInLog.clockOff") : "",
                        refusal != null || one.place().standing() == SignInPlace.Standing.NOT_CHECKED
                                ? ""
                                : PlaceWords.of(this, one.place()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private SignInLog.Filter filter() {
        return new SignInLog.Filter(outcome.getValue(), channel.getValue(), text.getValue());
    }

    private void refresh(Grid<SignInLog.Attempt> grid) {
        Cohort shown = cohort;
        grid.getDataProvider().refreshAll();
        count.setText(getTranslation("ui.total", shown == null ? 0 : log.count(shown.id(), filter())));
    }

    @Override
    public String getPageTitle() {
        Cohort shown = cohort;
        return getTranslation("signInLog.title")
                + (shown == null ? "" : " · " + shown.plan().name());
    }
}
