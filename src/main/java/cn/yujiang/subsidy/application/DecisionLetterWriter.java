package cn.yujiang.subsidy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicyEngine;
import cn.yujiang.policy.PolicyHistory;
import cn.yujiang.registry.SerialNumbers;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.DecisionLetters.Kind;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes the letter of a return or refusal at the end of the deciding transaction, when the claim already holds code and deadline. The
 * words are kept as they are now: what the claim says later must not change what the applicant was told.
 */
@Component
class DecisionLetterWriter {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/decision-letters", Locale.ROOT);

    private final ClaimRepository claims;
    private final LineStore lines;
    private final HearingStore hearings;
    private final DecisionLetterStore store;
    private final PolicyHistory history;
    private final PolicyCatalogue policies;
    private final SerialNumbers serials;
    private final BusinessClock clock;

    DecisionLetterWriter(
            ClaimRepository claims,
            LineStore lines,
            HearingStore hearings,
            DecisionLetterStore store,
            PolicyHistory history,
            PolicyCatalogue policies,
            SerialNumbers serials,
            BusinessClock clock) {
        this.claims = claims;
        this.lines = lines;
        this.hearings = hearings;
        this.store = store;
        this.history = history;
        this.policies = policies;
        this.serials = serials;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AuditTrail.Recorded recorded) {
        if (!recorded.about("claim")) {
            return;
        }
        ClaimAction action = action(recorded.entry().action());
        if (action == ClaimAction.RETURN) {
            returned(claims.findById(recorded.entry().objectId()).orElseThrow());
        } else if (action == ClaimAction.REJECT) {
            refused(claims.findById(recorded.entry().objectId()).orElseThrow());
        } else if (action == ClaimAction.END_UPHELD) {
            upheld(claims.findById(recorded.entry().objectId()).orElseThrow());
        }
    }

    /** Events about claims that are no step of the table have other names. */
    private static @Nullable ClaimAction action(String name) {
        return List.of(ClaimAction.values()).stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Nothing was proposed: each line was decided with the objection to it. */
    private void upheld(ClaimEntity claim) {
        Money amount = lines.of(claim.getId()).stream()
                .map(ClaimLine::amount)
                .filter(Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
        insert(
                claim,
                Kind.F21b,
                MessageFormat.format(WORDS.getString("upheld"), allStruck(claim)),
                basis(claim),
                amount);
    }

    private String allStruck(ClaimEntity claim) {
        return lines.of(claim.getId()).stream()
                .filter(line -> line.strikeCode() != null)
                .map(DecisionLetterWriter::struck)
                .collect(Collectors.joining(WORDS.getString("and")));
    }

    private void returned(ClaimEntity claim) {
        String struck = allStruck(claim);
        String facts = because(String.valueOf(claim.returnCode()), String.valueOf(claim.returnReason()));
        insert(
                claim,
                Kind.F21a,
                struck.isEmpty() ? facts : facts + MessageFormat.format(WORDS.getString("struck"), struck),
                basis(claim),
                claim.total());
    }

    private void refused(ClaimEntity claim) {
        HearingStore.Row refusal = hearings.of(claim.getId()).getLast();
        String answer = refusal.answer();
        String heard = answer == null
                ? WORDS.getString("silent")
                : MessageFormat.format(WORDS.getString("answered"), stop(answer));
        insert(
                claim,
                Kind.F21b,
                because(refusal.code().name(), refusal.reason()) + heard,
                refusal.basis(),
                claim.total());
    }

    private void insert(ClaimEntity claim, Kind kind, String facts, String basis, Money amount) {
        int year = clock.today().getYear();
        String series = kind == Kind.F21a ? "claim-return" : "claim-refusal";
        String number = (kind == Kind.F21a ? "BZ%s-%d-%04d" : "BY%s-%d-%04d")
                .formatted(claim.divisionCode(), year, serials.next(series, claim.divisionCode(), year));
        var row = new DecisionLetterStore.Row(
                0,
                kind,
                number,
                claim.submission(),
                facts,
                basis,
                amount,
                kind == Kind.F21a ? claim.dueOn() : null,
                clock.today());
        store.insert(claim.getId(), row);
    }

    /** The paper and article the claim was computed with, as far as this office still has that version. */
    private String basis(ClaimEntity claim) {
        return history.with(claim.packHash())
                .map(PolicyEngine::catalogue)
                .orElse(policies)
                .basis(claim.ruleId());
    }

    private static String because(String code, String reason) {
        return MessageFormat.format(WORDS.getString("because"), WORDS.getString("code." + code), stop(reason));
    }

    private static String struck(ClaimLine line) {
        return MessageFormat.format(
                WORDS.getString("line"),
                Integer.toString(line.position()),
                line.name(),
                String.valueOf(line.strikeReason()));
    }

    /** One full stop, whether or not the reviewer wrote it. */
    private static String stop(String sentence) {
        return sentence.strip().replaceAll("[。.；;]+$", "") + WORDS.getString("stop");
    }
}
