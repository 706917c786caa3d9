package cn.yujiang.subsidy;

import cn.yujiang.policy.PayeeKind;
import cn.yujiang.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim as services and screens read it: one rule in one version, one payee, one class or list.
 *
 * @param cohortId null for a claim made from a list, which {@code listId} names then
 * @param cohortName name of the class, title of the list
 * @param claimNo issued at the first submission
 * @param submission how often it was submitted; 0 for a draft
 * @param packHash fingerprint of the policy pack the lines were computed with
 * @param parameters what the bureau had decided about open parameters of the rule when they were computed
 * @param maskedAccount account the money goes to, as frozen at submission
 */
public record Claim(
        long id,
        @Nullable String claimNo,
        String ruleId,
        String ruleTitle,
        String packHash,
        Map<String, String> parameters,
        PayeeKind payee,
        long applicantId,
        String applicantName,
        @Nullable Long cohortId,
        @Nullable Long listId,
        String cohortName,
        @Nullable String filingNo,
        String divisionCode,
        ClaimState state,
        int submission,
        Money total,
        int paidPersons,
        List<ClaimLine> lines,
        @Nullable Long firstReviewerId,
        @Nullable Long secondReviewerId,
        @Nullable Instant submittedAt,
        @Nullable LocalDate dueOn,
        @Nullable String returnReason,
        @Nullable DecisionCode returnCode,
        String accountName,
        String bankName,
        String maskedAccount,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeTo,
        @Nullable LocalDate approvableFrom,
        int version) {}
