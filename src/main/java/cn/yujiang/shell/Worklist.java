package cn.yujiang.shell;

import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.Divisions;
import cn.yujiang.policy.PackDrafts;
import cn.yujiang.registry.BodyListings;
import cn.yujiang.registry.Listing;
import cn.yujiang.shared.Ids;
import cn.yujiang.subsidy.Adjustments;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ClaimSummary;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.training.CohortChanges;
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
    private final CohortChanges changes;
    private final BodyListings listings;
    private final Claims claims;
    private final PackDrafts drafts;
    private final Adjustments adjustments;
    private final PaymentBatches batches;
    private final AttendanceWork attendance;

    Worklist(
            Cohorts cohorts,
            CohortChanges changes,
            BodyListings listings,
            Claims claims,
            PackDrafts drafts,
            Adjustments adjustments,
            PaymentBatches batches,
            AttendanceWork attendance) {
        this.cohorts = cohorts;
        this.changes = changes;
        this.listings = listings;
        this.claims = claims;
        this.drafts = drafts;
        this.adjustments = adjustments;
        this.batches = batches;
        this.attendance = attendance;
    }

    List<Item> of(Actor actor) {
        return actor.roles().stream()
                .flatMap(role -> Stream.of(
                                cohortStates(role).stream().flatMap(this::cohorts),
                                changes(role),
                                listings(role),
                                claimStates(role).stream().flatMap(this::claims),
                                papers(role, actor),
                                adjustments(role),
                                batches(role, actor),
                                attendance.of(role))
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
            case FIRST_REVIEWER -> Set.of(ClaimState.SUBMITTED, ClaimState.FIRST_REVIEW, ClaimState.PAYMENT_FAILED);
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

    /** Batches this user may release, and those that wait for the bank's answer. */
    private Stream<Item> batches(Role role, Actor actor) {
        if (role != Role.FINANCE) {
            return Stream.empty();
        }
        return Stream.of(BatchState.DRAFT, BatchState.RELEASED, BatchState.EXPORTED)
                .flatMap(state -> batches.find(new PaymentBatches.Filter("", state), 0, SHOWN).stream())
                .filter(batch -> batch.state() != BatchState.DRAFT || batch.madeBy() != actor.id())
                .map(batch -> new Item(
                        "batch.state." + batch.state(),
                        batch.batchNo(),
                        batch.fundName() + " · " + Amounts.text(batch.transfer()),
                        "payments/batches/" + Ids.toText(batch.id()),
                        null));
    }

    private Stream<Item> cohorts(CohortState state) {
        return cohorts.find(new Cohorts.Filter("", state), 0, SHOWN).stream().map(Worklist::item);
    }

    private Stream<Item> changes(Role role) {
        if (role != Role.FIRST_REVIEWER) {
            return Stream.empty();
        }
        return changes.waiting().stream()
                .map(open -> new Item(
                        "change.waiting",
                        open.cohortName(),
                        open.bodyName(),
                        "cohorts/" + Ids.toText(open.cohortId()) + "/changes",
                        null));
    }

    /** Applications and new accounts of bodies that this role decides on next. */
    private Stream<Item> listings(Role role) {
        if (role != Role.FIRST_REVIEWER && role != Role.SECOND_REVIEWER) {
            return Stream.empty();
        }
        Listing.State state = role == Role.FIRST_REVIEWER ? Listing.State.APPLIED : Listing.State.CHECKED;
        return listings.waiting().stream()
                .filter(open -> open.state() == state)
                .map(open -> new Item(
                        open.account() ? "account.waiting" : "listing.waiting." + state,
                        open.bodyName(),
                        "",
                        "bodies/" + Ids.toText(open.bodyId()),
                        null));
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
