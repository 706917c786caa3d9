package cn.yujiang.registry.domain;

import cn.yujiang.identity.Role;
import cn.yujiang.registry.Listing.State;
import cn.yujiang.registry.ListingScope;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who takes which step of a listing, and what a scope must be. */
public final class ListingRules {

    /** Steps of the bureau. */
    public enum Step {
        CHECK,
        LIST,
        SEND_BACK
    }

    /** What a step is decided on. @param checker account of the first reviewer, zero before the check */
    public record Case(State state, Set<Role> roles, long actor, long applicant, long checker) {
        public Case {
            roles = Set.copyOf(roles);
        }
    }

    private ListingRules() {}

    /** Why the step may not be taken; empty when it may. */
    public static Optional<Rejection> refusal(Step step, Case facts) {
        if (!facts.state.live() || step == Step.CHECK && facts.state != State.APPLIED) {
            return Optional.of(Rejection.of("LISTING_DECIDED"));
        }
        if (step == Step.LIST && facts.state != State.CHECKED) {
            return Optional.of(Rejection.of("LISTING_NOT_CHECKED"));
        }
        if (!facts.roles.contains(facts.state == State.APPLIED ? Role.FIRST_REVIEWER : Role.SECOND_REVIEWER)) {
            return Optional.of(Rejection.of("FORBIDDEN", step));
        }
        return facts.actor == facts.applicant || facts.actor == facts.checker
                ? Optional.of(Rejection.of("SEPARATION_OF_DUTIES", facts.state, step))
                : Optional.empty();
    }

    /** What is wrong with a scope that is applied for. */
    public static List<Rejection> problems(List<ListingScope> scope, LocalDate today) {
        var problems = new ArrayList<Rejection>();
        if (scope.isEmpty()) {
            problems.add(Rejection.of("LISTING_SCOPE_EMPTY"));
        }
        var seen = new HashSet<String>();
        for (ListingScope row : scope) {
            if (!seen.add(row.occupation())) {
                problems.add(Rejection.of("LISTING_SCOPE_TWICE", row.occupation()));
            }
            if (!row.validUntil().isAfter(today)) {
                problems.add(Rejection.of("LISTING_SCOPE_PAST", row.occupation(), row.validUntil()));
            }
        }
        return List.copyOf(problems);
    }
}
