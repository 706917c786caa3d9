package cn.yujiang.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Values a paper leaves open (the masked year of the Guiyang paper) and readings the bureau has decided, per division. One person
 * proposes, another confirms; until then rules answer {@link AssessmentStatus#CONFIG_REQUIRED}.
 */
public interface PolicySettings {

    /** What is proposed; {@code value} in the notation of the parameter, such as {@code 2020-01-01}. */
    record Proposal(String divisionCode, String ruleId, String key, String value, String reason) {}

    /** Where a setting stands. */
    enum State {
        PROPOSED,
        CONFIRMED,
        REFUSED,
        SUPERSEDED
    }

    /** A proposed or decided value with everyone who had a hand in it. */
    record Setting(
            long id,
            Proposal proposal,
            State state,
            long proposedBy,
            Instant proposedAt,
            @Nullable Long decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {}

    /**
     * Proposes in the name of the signed-in user.
     *
     * @throws cn.yujiang.shared.RejectedException {@code RULE_UNKNOWN}, {@code PARAMETER_UNKNOWN}, {@code PARAMETER_VALUE}, {@code
     *     SETTING_DIVISION} when the rule does not hold there or the place is outside the user's area, {@code SETTING_REASON} without a reason
     */
    @PreAuthorize("hasRole('POLICY_ADMIN')")
    Setting propose(Proposal proposal);

    /**
     * @throws cn.yujiang.shared.RejectedException {@code SETTING_UNKNOWN}, {@code SETTING_DECIDED}, or {@code
     *     SEPARATION_OF_DUTIES} for the proposer
     */
    @PreAuthorize("hasAnyRole('POLICY_ADMIN', 'SECOND_REVIEWER')")
    Setting confirm(long settingId);

    /** @throws cn.yujiang.shared.RejectedException as {@link #confirm}, and {@code SETTING_REASON} without a reason */
    @PreAuthorize("hasAnyRole('POLICY_ADMIN', 'SECOND_REVIEWER')")
    Setting refuse(long settingId, String reason);

    /** All settings of the division and those above it, newest first. */
    @PreAuthorize("isAuthenticated()")
    List<Setting> history(String divisionCode);

    /**
     * Confirmed values of a rule for {@link AssessmentRequest#parameterOverrides()}; the nearest division wins. Called by services
     * within a decision, so it asks for no role.
     */
    Map<String, String> overrides(String ruleId, String divisionCode);
}
