package cn.yujiang.subsidy;

import cn.yujiang.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the claim list. */
public record ClaimSummary(
        long id,
        @Nullable String claimNo,
        String ruleId,
        String ruleTitle,
        String applicantName,
        String cohortName,
        int paidPersons,
        Money total,
        ClaimState state,
        @Nullable LocalDate dueOn) {}
