package cn.yujiang.policy;

import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Questions about many cases at once: what a change of parameters would cost, whom it would reach, how far a budget goes. Nothing
 * is stored and no pack is changed. Every amount is exact to the fen and the same as one assessment would give.
 *
 * <p>All methods run in the calling thread, tell {@link Progress} from time to time and stop when it says so.
 */
public interface WhatIf {

    /** Who asks: those who prepare, check and oversee papers. Nothing can be changed with an answer. */
    String MAY_ASK = "hasAnyRole('POLICY_ADMIN', 'SECOND_REVIEWER', 'SUPERVISOR')";

    /**
     * What made-up cases are wanted.
     *
     * @param size cases for each paper, 1 to a million
     * @param seed the same seed gives the same cases
     * @param divisions GB/T 2260 codes, used equally often
     * @param from first deciding day
     * @param to last deciding day
     */
    record Synthetic(int size, long seed, List<String> divisions, LocalDate from, LocalDate to) {
        public Synthetic {
            divisions = List.copyOf(divisions);
        }
    }

    /** Hears how far a run is, and may end it. */
    interface Progress {

        /** Hears nothing and lets every run end by itself. */
        Progress SILENT = (done, total) -> true;

        /** @return false to cancel; the run then ends with {@code WHAT_IF_CANCELLED} */
        boolean proceed(long done, long total);
    }

    /**
     * What one rule comes to.
     *
     * @param total payable
     * @param paid cases with something to pay
     * @param capped cases in which a cap cut
     */
    record RuleTotal(String ruleId, Money total, long paid, long capped) {}

    /** What one division comes to, over all rules. */
    record DivisionTotal(String divisionCode, Money total) {}

    /**
     * What one month comes to, over all rules.
     *
     * @param month of the deciding day; null for answers without one (or before 1900 or after 2199)
     */
    record MonthTotal(@Nullable YearMonth month, Money total) {}

    /** What one group of cases comes to, over all rules. */
    record GroupTotal(String group, Money total) {}

    /**
     * Totals of all rules, as the packs and settings stand or under a reform.
     *
     * @param months those with something to pay, in their order, what has no month last
     * @param groups by name
     */
    record Totals(
            Money total,
            List<RuleTotal> rules,
            List<DivisionTotal> divisions,
            List<MonthTotal> months,
            List<GroupTotal> groups) {
        public Totals {
            rules = List.copyOf(rules);
            divisions = List.copyOf(divisions);
            months = List.copyOf(months);
            groups = List.copyOf(groups);
        }

        /** The month in which the payments, counted up from the first month, pass the budget; empty when it lasts. */
        public Optional<MonthTotal> exhausts(Money budget) {
            Money spent = Money.ZERO;
            for (MonthTotal each : months) {
                spent = spent.plus(each.total());
                if (spent.compareTo(budget) > 0) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Cases by how much their sum over all rules changes.
     *
     * @param above more than this; null for no bound
     * @param upTo at most this; null for no bound
     */
    record Bar(@Nullable Money above, @Nullable Money upTo, long cases) {}

    /**
     * A reform beside the baseline.
     *
     * @param hash of the reform
     * @param winners cases that get more over all rules; {@code losers} less; {@code unchanged} the same
     * @param newlyPaid answers, a case and a rule each, that pay something only under the reform
     * @param noLongerPaid answers that pay something only without it
     */
    record Effect(
            String name,
            String hash,
            Totals totals,
            Money difference,
            long winners,
            long losers,
            long unchanged,
            long newlyPaid,
            long noLongerPaid,
            List<Bar> histogram) {
        public Effect {
            histogram = List.copyOf(histogram);
        }
    }

    /** @param caseByCase answers that columns could not give and one assessment gave */
    record Report(long cases, Totals baseline, List<Effect> effects, long caseByCase) {
        public Report {
            effects = List.copyOf(effects);
        }
    }

    /**
     * Which value to look for.
     *
     * @param ruleId a rule that uses the parameter
     * @param division where the value would change; null for everywhere
     * @param lowest first value tried, such as {@code 0元}
     * @param highest last value tried
     * @param budget what all rules asked about may come to together
     */
    record Search(String ruleId, String key, @Nullable String division, String lowest, String highest, Money budget) {}

    /**
     * The largest value within the budget.
     *
     * @param value null when even the cheapest value tried costs more
     * @param total what it comes to
     * @param nextTotal what one step more would come to; null at the highest value
     * @param evaluations how many values were computed
     */
    record Affordable(
            @Nullable String value, Money total, @Nullable Money nextTotal, int evaluations) {}

    /** What one unit more of a parameter (1 yuan, 1 day, 1 hour, one hundredth of a ratio) changes. */
    record Sensitivity(String ruleId, String key, String name, String value, String raised, Money difference) {}

    /**
     * An empty table for cases of these rules.
     *
     * @throws cn.yujiang.shared.RejectedException {@code RULE_UNKNOWN}
     */
    @PreAuthorize(MAY_ASK)
    Cases.Collector collect(List<String> ruleIds);

    /**
     * The claim lines handed in under these rules in the divisions of the signed-in user, each to be asked under its own rule only.
     * No names or numbers of persons are among them; the group is the category of the person.
     *
     * @throws cn.yujiang.shared.RejectedException {@code RULE_UNKNOWN}, {@code WHAT_IF_NO_STORED} when there is none
     */
    @PreAuthorize(MAY_ASK)
    Cases stored(List<String> ruleIds);

    /**
     * Cases made up for these rules, the same for the same seed and packs.
     *
     * @throws cn.yujiang.shared.RejectedException {@code RULE_UNKNOWN}, {@code WHAT_IF_SIZE}, {@code WHAT_IF_PERIOD}, {@code
     *     WHAT_IF_PLACE} for a place outside the area of the signed-in user, {@code WHAT_IF_TOO_LARGE}, {@code WHAT_IF_CANCELLED}
     */
    @PreAuthorize(MAY_ASK)
    Cases synthetic(List<String> ruleIds, Synthetic wanted, Progress progress);

    /**
     * Whether this value could be used.
     *
     * @throws cn.yujiang.shared.RejectedException {@code RULE_UNKNOWN}, {@code PARAMETER_UNKNOWN}, {@code PARAMETER_VALUE}
     */
    @PreAuthorize(MAY_ASK)
    void check(Reform.Change change);

    /**
     * The baseline and every reform in one pass.
     *
     * @throws cn.yujiang.shared.RejectedException {@code RULE_UNKNOWN}, {@code PARAMETER_UNKNOWN}, {@code PARAMETER_VALUE}, {@code
     *     WHAT_IF_CANCELLED}
     */
    @PreAuthorize(MAY_ASK)
    Report compare(Cases cases, List<String> ruleIds, List<Reform> reforms, Progress progress);

    /**
     * The largest value of a parameter, in its smallest steps, with which the rules stay within the budget.
     *
     * @throws cn.yujiang.shared.RejectedException as {@link #compare}, {@code WHAT_IF_RANGE} when the values are no range of numbers,
     *     {@code WHAT_IF_NOT_MONOTONE} when the cost goes up and down between them
     */
    @PreAuthorize(MAY_ASK)
    Affordable largestWithin(Cases cases, List<String> ruleIds, Search search, Progress progress);

    /** Every number among the parameters of the rules, raised by one unit, dearest first. */
    @PreAuthorize(MAY_ASK)
    List<Sensitivity> sensitivity(Cases cases, List<String> ruleIds, Progress progress);
}
