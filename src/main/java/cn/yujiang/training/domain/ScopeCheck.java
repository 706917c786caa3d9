package cn.yujiang.training.domain;

import cn.yujiang.registry.ListingScope;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a body may teach a class: occupation and level within its scope, and the scope valid on the first day. */
public final class ScopeCheck {

    private ScopeCheck() {}

    public static List<Finding> of(CohortPlan plan, List<ListingScope> scope) {
        if (plan.occupation().isEmpty() || plan.level().isEmpty()) {
            return List.of();
        }
        if (scope.isEmpty()) {
            return List.of(Finding.warn("SCOPE_NONE"));
        }
        List<ListingScope> covering = scope.stream()
                .filter(row -> row.covers(plan.occupation(), plan.level()))
                .toList();
        if (covering.isEmpty()) {
            return List.of(Finding.block("SCOPE_OUTSIDE", plan.occupation(), plan.level(), text(scope)));
        }
        LocalDate first = plan.start();
        return first != null && covering.stream().allMatch(row -> row.expiredOn(first))
                ? List.of(Finding.block(
                        "SCOPE_EXPIRED",
                        plan.occupation(),
                        first,
                        covering.getFirst().validUntil()))
                : List.of();
    }

    private static String text(List<ListingScope> scope) {
        return scope.stream()
                .map(row -> row.occupation() + " " + row.highestLevel())
                .collect(Collectors.joining("、"));
    }
}
