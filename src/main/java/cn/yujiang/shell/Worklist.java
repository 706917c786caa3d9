package cn.yujiang.shell;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.Divisions;
import cn.yujiang.policy.PackDrafts;
import cn.yujiang.shared.Ids;
import cn.yujiang.subsidy.Adjustments;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ClaimSummary;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.CohortSummary;
import cn.yujiang.training.Cohorts;
import cn.yujiang.ui.Amounts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which states of classes and claims wait for which role. */
@Component
class Worklist {

    /** Something to do. @param due by when, null where no deadline runs */
    record Item(
            String stateKey,
            String title,
            String detail,
            String path,
            @Nullable LocalDate due) {}

    private static final int SHOWN = 200;

    private final Cohorts cohorts;
    private final Claims claims;
    private final PackDrafts drafts;
    private final Adjustments adjustments;

    Worklist(Cohorts cohorts, Claims claims, PackDrafts drafts, Adjustments adjustments) {
        this.cohorts = cohorts;
        this.claims = claims;
        this.drafts = drafts;
        this.adjustments = adjustments;
    }

    List<Item> of(Actor actor) {
        return actor.roles().stream()
                .flatMap(role -> Stream.of(
                                cohortStates(role).stream().flatMap(this::cohorts),
                                claimStates(role).stream().flatMap(this::claims),
                                papers(role, actor),
                                adjustments(role))
                        .flatMap(items -> items))
                .distinct()
                .sorted(Comparator.comparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Set<CohortState> cohortStates(Role role) {
        return switch (role) {
            case INSTITUTION, ENTERPRISE ->
                Set.of(CohortState.DRAFT, CohortState.RETURNED, CohortState.APPROVED, CohortState.RUNNING);
            case FIRST_REVIEWER -> Set.of(CohortState.FILED);
            default -> Set.of();
        };
    }

    private static Set<ClaimState> claimStates(Role role) {
        return switch (role) {
            case INSTITUTION, ENTERPRISE, EVALUATOR ->
                Set.of(ClaimState.DRAFT, ClaimState.RETURNED, ClaimState.PAYMENT_FAILED);
            case FIRST_REVIEWER -> Set.of(ClaimState.SUBMITTED, ClaimState.FIRST_REVIEW);
            case SECOND_REVIEWER ->
                Set.of(ClaimState.SECOND_REVIEW, ClaimState.PUBLIC_NOTICE_PENDING, ClaimState.PUBLIC_NOTICE);
            case FINANCE -> Set.of(ClaimState.APPROVED, ClaimState.PAYMENT_FAILED);
            case SUPERVISOR -> Set.of(ClaimState.PUBLIC_NOTICE);
            default -> Set.of();
        };
    }

    /** Drafts of papers this user may put in force, or has to go on with. */
    private Stream<Item> papers(Role role, Actor actor) {
        if (role != Role.POLICY_ADMIN && role != Role.SECOND_REVIEWER) {
            return Stream.empty();
        }
        return drafts.all().stream()
                .filter(draft -> role == Role.POLICY_ADMIN && draft.state() == PackDrafts.State.DRAFT
                        || draft.state() == PackDrafts.State.SUBMITTED && isSecond(draft, actor))
                .map(draft -> new Item(
                        "draft.state." + draft.state(),
                        draft.title(),
                        draft.reason(),
                        "policy-papers/" + Ids.toText(draft.id()),
                        null));
    }

    private static boolean isSecond(PackDrafts.Draft draft, Actor actor) {
        boolean concerned = actor.is(Role.POLICY_ADMIN)
                || draft.divisions().stream()
                        .anyMatch(code -> Divisions.covers(code, actor.divisionCode())
                                || actor.scope().includesDivision(code));
        return concerned && draft.madeBy() != actor.id() && !draft.editors().contains(actor.id());
    }

    private Stream<Item> adjustments(Role role) {
        if (role != Role.SECOND_REVIEWER) {
            return Stream.empty();
        }
        return adjustments.find(Adjustments.State.PROPOSED, SHOWN).stream()
                .map(open -> new Item(
                        "adjustment.kind." + open.kind(),
                        open.ruleTitle(),
                        open.claimNo() + " · " + open.name()
                                + (open.computed() == null ? "" : " · " + Amounts.text(open.difference())),
                        "adjustments",
                        null));
    }

    private Stream<Item> cohorts(CohortState state) {
        return cohorts.find(new Cohorts.Filter("", state), 0, SHOWN).stream().map(Worklist::item);
    }

    private static Item item(CohortSummary cohort) {
        return new Item(
                "cohort.state." + cohort.state(),
                cohort.name().isBlank() ? "—" : cohort.name(),
                cohort.bodyName(),
                "cohorts/" + Ids.toText(cohort.id()),
                null);
    }

    private Stream<Item> claims(ClaimState state) {
        return claims.find(new Claims.Filter("", state), 0, SHOWN).stream().map(Worklist::item);
    }

    private static Item item(ClaimSummary claim) {
        return new Item(
                "claim.state." + claim.state(),
                claim.ruleTitle() + " · " + claim.cohortName(),
                claim.applicantName() + " · " + Amounts.text(claim.total()),
                "claims/" + Ids.toText(claim.id()),
                claim.dueOn());
    }
}
