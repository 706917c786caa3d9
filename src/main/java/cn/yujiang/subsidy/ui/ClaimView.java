package cn.yujiang.subsidy.ui;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimForms;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.Notices;
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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** S13: a claim with its lines, the explanation behind each amount, what happened to it, and the steps possible now. */
@Route("claims/:id")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "FINANCE", "SUPERVISOR"})
final class ClaimView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient Claims claims;
    private final transient Notices notices;
    private final transient AuditTrail audit;
    private final transient PolicyCatalogue policies;
    private final transient ClaimActions actions;
    private transient @Nullable Claim claim;

    ClaimView(
            Claims claims,
            ClaimReviews reviews,
            Notices notices,
            ClaimForms forms,
            AuditTrail audit,
            PolicyCatalogue policies,
            CurrentActor currentActor) {
        this.claims = claims;
        this.notices = notices;
        this.audit = audit;
        this.policies = policies;
        this.actions = new ClaimActions(
                new ClaimActions.Services(claims, reviews, notices, forms), currentActor.require(), this::reload);
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, claims::get));
    }

    private void reload() {
        Claim shown = claim;
        if (shown != null) {
            show(claims.get(shown.id()));
        }
    }

    private void show(Claim loaded) {
        claim = loaded;
        removeAll();
        String no = loaded.claimNo() == null ? getTranslation("claim.draft") : loaded.claimNo();
        add(new PageHeader(loaded.ruleTitle() + " · " + no)
                .withBadge(ClaimBadges.of(loaded.state()))
                .withStateLine(stateLine(loaded))
                .withActions(actions.buttons(loaded).toArray(Component[]::new)));
        add(new Figures()
                .with(getTranslation("claim.amount"), Amounts.text(loaded.total()))
                .with(
                        getTranslation("claim.persons"),
                        loaded.paidPersons() + " / " + loaded.lines().size())
                .with(getTranslation("claim.submission"), Integer.toString(loaded.submission())));
        add(facts(loaded));
        var differences = claims.differences(loaded.id());
        if (!differences.isEmpty()) {
            var facts = policies.rule(loaded.ruleId()).map(RuleInfo::facts).orElse(List.of());
            add(new H2(getTranslation("claim.differences")), new DifferenceList(differences, facts));
        }
        var objections = notices.objections(loaded.id());
        if (!objections.isEmpty()) {
            add(new H2(getTranslation("claim.objections")), actions.objections(objections));
        }
        add(new H2(getTranslation("claim.lines")), new LineGrid(loaded, actions, policies));
        add(new H2(getTranslation("audit.history")), history(loaded.id()));
    }

    private String stateLine(Claim loaded) {
        String due = loaded.dueOn() == null ? "" : " · " + getTranslation("claim.dueOn", loaded.dueOn());
        String reason = loaded.returnReason() == null ? "" : " · " + loaded.returnReason();
        String notice = loaded.noticeFrom() == null
                ? ""
                : " · "
                        + getTranslation(
                                "claim.notice",
                                loaded.noticeFrom(),
                                Objects.requireNonNull(loaded.noticeTo()),
                                Objects.requireNonNull(loaded.approvableFrom()));
        return getTranslation("claim.next." + loaded.state()) + due + reason + notice;
    }

    private Facts facts(Claim loaded) {
        String basis = policies.basis(loaded.ruleId());
        return new Facts()
                .with(getTranslation("claim.applicant"), loaded.applicantName())
                .with(
                        getTranslation("claim.cohort"),
                        new Anchor(
                                "cohorts/" + cn.yujiang.shared.Ids.toText(loaded.cohortId()) + "/claims",
                                loaded.cohortName()))
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

    private Timeline history(long claimId) {
        return new Timeline(audit.history("claim", claimId).stream()
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
