package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimHearings;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.training.ui.CohortRoute;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.Figures;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Timeline;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** S13: a claim with its lines, the explanation behind each amount, what happened to it, and the steps possible now. */
@Route("claims/:id")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "FINANCE", "SUPERVISOR"})
final class ClaimView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Set<ClaimState> REVIEW = EnumSet.of(ClaimState.FIRST_REVIEW, ClaimState.SECOND_REVIEW);

    private final transient ClaimServices services;
    private final transient Actor actor;
    private final transient BusinessClock clock;
    private final transient ClaimActions actions;
    private final transient LineActions lines;
    private final transient List<ClaimPanel> panels;
    private transient @Nullable Claim claim;

    ClaimView(
            ClaimServices services, ObjectProvider<ClaimPanel> panels, CurrentActor currentActor, BusinessClock clock) {
        this.panels = panels.orderedStream().toList();
        this.services = services;
        this.clock = clock;
        this.actor = currentActor.require();
        this.actions = new ClaimActions(services, actor, new ClaimActions.Page() {
            @Override
            public Claim current() {
                return Objects.requireNonNull(claim);
            }

            @Override
            public void reload() {
                ClaimView.this.reload();
            }
        });
        this.lines = new LineActions(services, actor, actions);
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, services.claims()::get));
    }

    private void reload() {
        show(services.claims().get(Objects.requireNonNull(claim).id()));
    }

    private void show(Claim loaded) {
        claim = loaded;
        removeAll();
        List<ClaimHearings.Hearing> hearings = services.hearings().of(loaded.id());
        String no = loaded.claimNo() == null ? getTranslation("claim.draft") : loaded.claimNo();
        var next = new Paragraph(NextSentence.of(loaded, hearings));
        next.addClassName("yj-next");
        add(new PageHeader(loaded.ruleTitle() + " · " + no)
                .withBadge(ClaimBadges.of(loaded.state()))
                .withStateLine(stateLine(loaded))
                .withActions(actions.buttons(loaded, hearings).toArray(Component[]::new)));
        add(next);
        add(new Figures()
                .with(getTranslation("claim.amount"), Amounts.text(loaded.total()))
                .with(
                        getTranslation("claim.persons"),
                        loaded.paidPersons() + " / " + loaded.lines().size())
                .with(getTranslation("claim.submission"), Integer.toString(loaded.submission())));
        add(facts(loaded));
        sections(loaded, hearings);
        panels.stream()
                .flatMap(panel -> panel.of(loaded, () -> show(services.claims().get(loaded.id()))).stream())
                .forEach(this::add);
        add(new H2(getTranslation("claim.lines")), new LineGrid(loaded, lines, services.policies()));
        add(new H2(getTranslation("audit.history")), history(loaded.id()));
    }

    private void sections(Claim loaded, List<ClaimHearings.Hearing> hearings) {
        if (!hearings.isEmpty()) {
            add(new H2(getTranslation("hearing.title")), new HearingPanel(hearings));
        }
        var differences = services.claims().differences(loaded.id());
        if (!differences.isEmpty()) {
            add(
                    new H2(getTranslation("claim.differences")),
                    new DifferenceList(differences, services.facts(loaded.ruleId())));
        }
        var objections = services.notices().objections(loaded.id());
        if (!objections.isEmpty()) {
            add(new H2(getTranslation("claim.objections")), lines.objections(objections));
        }
        boolean editable = actions.can(loaded, ClaimAction.SUBMIT) && !actor.isBureau();
        add(new H2(getTranslation("paper.title")), new PapersPanel(services.papers(), loaded.id(), editable));
        if (loaded.submission() > 0) {
            add(
                    new H2(getTranslation("finding.title")),
                    new FindingsPanel(services.checks(), loaded, actor, clock, this::reload));
        }
        if (loaded.submission() > 0 && actions.reviews()) {
            add(
                    new H2(getTranslation("sample.title")),
                    new SamplePanel(services.checks(), loaded.id(), REVIEW.contains(loaded.state()), this::reload));
        }
    }

    private String stateLine(Claim loaded) {
        var code = loaded.returnCode();
        String why = loaded.returnReason() == null ? "" : loaded.returnReason();
        String notice = loaded.noticeFrom() == null
                ? ""
                : getTranslation(
                        "claim.notice",
                        loaded.noticeFrom(),
                        Objects.requireNonNull(loaded.noticeTo()),
                        Objects.requireNonNull(loaded.approvableFrom()));
        String reason =
                code == null ? why : getTranslation("claim.returned.for", getTranslation("decision." + code), why);
        return PageHeader.line(reason, notice);
    }

    private Facts facts(Claim loaded) {
        String basis = services.policies().basis(loaded.ruleId());
        return new Facts()
                .with(getTranslation("claim.applicant"), loaded.applicantName())
                .with(getTranslation(loaded.listId() == null ? "claim.cohort" : "claim.list"), subject(loaded))
                .with(getTranslation("cohort.filingNo"), loaded.filingNo() == null ? "" : loaded.filingNo())
                .with(getTranslation("claim.basis"), basis)
                .with(getTranslation("claim.words"), RmbUppercase.of(loaded.total()))
                .with(getTranslation("body.accountName"), loaded.accountName())
                .with(getTranslation("body.bank"), loaded.bankName())
                .with(getTranslation("body.account"), loaded.maskedAccount())
                .with(
                        getTranslation("claim.pack"),
                        loaded.packHash().isEmpty() ? "" : loaded.packHash().substring(0, 12));
    }

    private static Anchor subject(Claim loaded) {
        Long cohort = loaded.cohortId();
        String page = cohort == null
                ? "lists/" + Ids.toText(Objects.requireNonNull(loaded.listId()))
                : "cohorts/" + Ids.toText(cohort) + "/claims";
        return new Anchor(page, loaded.cohortName());
    }

    private Timeline history(long claimId) {
        return new Timeline(services.audit().history("claim", claimId).stream()
                .map(event -> new Timeline.Step(
                        WHEN.format(event.at().atZone(BusinessClock.ZONE)),
                        event.actorName(),
                        getTranslation("claim.event." + event.action()),
                        event.reason() == null ? "" : event.reason()))
                .toList());
    }

    @Override
    public String getPageTitle() {
        Claim shown = claim;
        return (shown == null ? "" : shown.ruleTitle() + " · ") + getTranslation("app.name");
    }
}
