package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Idempotency;
import cn.yujiang.audit.Vault;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.SerialNumbers;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Handing a claim in: computed once more, checked, frozen with a hash, numbered, reserved against double claims. */
@Component
class ClaimSubmission {

    /** What is frozen of a line; facts and trace are those the amount came from. */
    private record FrozenLine(
            int position,
            String name,
            String maskedId,
            String status,
            @Nullable String amount,
            @Nullable String reason,
            String summary,
            Map<String, String> facts) {}

    private static final TypeReference<List<FrozenLine>> FROZEN = new TypeReference<>() {};

    private final ClaimRepository claims;
    private final ClaimWorkflow workflow;
    private final ClaimCalculator calculator;
    private final LineStore lines;
    private final ClaimUses uses;
    private final CohortDirectory cohorts;
    private final PolicyCatalogue policies;
    private final BodyDirectory bodies;
    private final SerialNumbers serials;
    private final HouseRules rules;
    private final Vault vault;
    private final Idempotency idempotency;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final JsonMapper json;

    ClaimSubmission(
            ClaimRepository claims,
            ClaimWorkflow workflow,
            ClaimCalculator calculator,
            LineStore lines,
            ClaimUses uses,
            CohortDirectory cohorts,
            PolicyCatalogue policies,
            BodyDirectory bodies,
            SerialNumbers serials,
            HouseRules rules,
            Vault vault,
            Idempotency idempotency,
            CurrentActor currentActor,
            BusinessClock clock,
            JsonMapper json) {
        this.claims = claims;
        this.workflow = workflow;
        this.calculator = calculator;
        this.lines = lines;
        this.uses = uses;
        this.cohorts = cohorts;
        this.policies = policies;
        this.bodies = bodies;
        this.serials = serials;
        this.rules = rules;
        this.vault = vault;
        this.idempotency = idempotency;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json;
    }

    String submit(long claimId, boolean commitment, String key, int version) {
        return idempotency.once(key, "SUBMIT:" + claimId, () -> carryOut(claimId, commitment, version));
    }

    private String carryOut(long claimId, boolean commitment, int version) {
        ClaimEntity claim = workflow.forChange(claimId, version);
        workflow.require(claim, ClaimAction.SUBMIT);
        if (!commitment) {
            throw new RejectedException(Rejection.onField("commitment", "COMMITMENT_MISSING"));
        }
        Cohort cohort = cohorts.find(claim.cohortId()).orElseThrow();
        var rule = policies.rule(claim.ruleId())
                .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", claim.ruleId())));
        ClaimCalculator.Result result = calculator.compute(cohort, rule, claimId);
        refuseIncomplete(cohort, result);
        lines.replace(claimId, result.lines());
        claim.computed(result.packHash(), result.total(), result.paidPersons());
        uses.claim(claimId, claim.ruleId(), cohort.plan(), result.lines());
        freezeAccount(claim);
        claim.submitted(number(claim), currentActor.require().id(), clock.now());
        freeze(claim, result.lines());
        workflow.move(claim, ClaimAction.SUBMIT, null);
        claims.saveAndFlush(claim);
        return Objects.requireNonNull(claim.claimNo());
    }

    private void refuseIncomplete(Cohort cohort, ClaimCalculator.Result result) {
        var problems = new ArrayList<Rejection>();
        LocalDate end = cohort.plan().end();
        int months = rules.integer(HouseRules.CLAIM_DEADLINE_MONTHS, cohort.divisionCode());
        if (end != null && clock.today().isAfter(end.plusMonths(months))) {
            problems.add(Rejection.of("CLAIM_TOO_LATE", end.plusMonths(months), months));
        }
        result.lines().stream()
                .filter(line -> line.amount() == null || line.status().isOutsidePeriod())
                .limit(10)
                .map(line -> Rejection.of(
                        "LINE_" + line.status(),
                        line.position(),
                        line.name(),
                        line.field() == null ? "" : line.field()))
                .forEach(problems::add);
        if (problems.isEmpty() && !result.total().isPositive()) {
            problems.add(Rejection.of("CLAIM_WITHOUT_MONEY"));
        }
        if (!problems.isEmpty()) {
            throw new RejectedException(problems);
        }
    }

    private void freezeAccount(ClaimEntity claim) {
        BodyDirectory.Account account = bodies.account(claim.applicantId());
        String bodyName = bodies.find(claim.applicantId()).orElseThrow().name();
        if (!account.accountName().equals(bodyName)) {
            throw new RejectedException(Rejection.of("ACCOUNT_NAME_DIFFERS", account.accountName(), bodyName));
        }
        claim.account(
                account.accountName(),
                account.bankName(),
                vault.seal(cn.yujiang.audit.Vault.Field.CLAIM_ACCOUNT, claim.getId(), account.accountNumber()));
    }

    private String number(ClaimEntity claim) {
        String given = claim.claimNo();
        if (given != null) {
            return given;
        }
        int year = clock.today().getYear();
        return "BT%s-%d-%05d".formatted(claim.divisionCode(), year, serials.next("claim", claim.divisionCode(), year));
    }

    private void freeze(ClaimEntity claim, List<ClaimLine> computed) {
        List<FrozenLine> frozen = computed.stream().map(ClaimSubmission::frozen).toList();
        String content = json.writeValueAsString(frozen);
        lines.saveVersion(new LineStore.Submission(
                claim.getId(),
                claim.submission(),
                content,
                Sha256.hex(content),
                claim.total().fen(),
                Timestamp.from(clock.now())));
    }

    private static FrozenLine frozen(ClaimLine line) {
        Money amount = line.amount();
        return new FrozenLine(
                line.position(),
                line.name(),
                line.maskedId(),
                line.status().name(),
                amount == null ? null : amount.toPlainYuan(),
                line.reason(),
                line.summary(),
                line.facts());
    }

    List<Claims.Difference> differences(long claimId) {
        List<String> versions = lines.versions(claimId);
        if (versions.size() < 2) {
            return List.of();
        }
        Map<Integer, FrozenLine> before = byPosition(versions.get(versions.size() - 2));
        Map<Integer, FrozenLine> after = byPosition(versions.getLast());
        var positions = new TreeSet<>(before.keySet());
        positions.addAll(after.keySet());
        return positions.stream()
                .map(position -> difference(position, before.get(position), after.get(position)))
                .filter(difference -> !difference.changes().isEmpty())
                .toList();
    }

    private static Claims.Difference difference(int position, @Nullable FrozenLine before, @Nullable FrozenLine after) {
        Map<String, String> old = values(before);
        Map<String, String> now = values(after);
        var keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<Claims.Change> changes = keys.stream()
                .map(key -> new Claims.Change(key, old.getOrDefault(key, ""), now.getOrDefault(key, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        FrozenLine named = after == null ? Objects.requireNonNull(before) : after;
        return new Claims.Difference(position, named.name, changes);
    }

    private static Map<String, String> values(@Nullable FrozenLine line) {
        if (line == null) {
            return Map.of();
        }
        var values = new LinkedHashMap<String, String>();
        values.put(Claims.Change.AMOUNT, line.amount == null ? "" : line.amount);
        values.put(Claims.Change.REASON, line.reason == null ? "" : line.reason);
        values.putAll(new TreeMap<>(line.facts));
        return values;
    }

    private Map<Integer, FrozenLine> byPosition(String content) {
        var lines = new TreeMap<Integer, FrozenLine>();
        json.readValue(content, FROZEN).forEach(line -> lines.put(line.position, line));
        return lines;
    }
}
