package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yujiang.disbursement.Funds;
import cn.yujiang.disbursement.PayableState;
import cn.yujiang.disbursement.Payables;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.disbursement.Payments;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.CheckItem;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimChecks;
import cn.yujiang.subsidy.ClaimHearings;
import cn.yujiang.subsidy.ClaimPapers;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.DecisionCode;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.subsidy.SampleAnswer;
import cn.yujiang.training.CohortSummary;
import cn.yujiang.training.Cohorts;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Steps of the way from a class to its money, taken through the services in the name of the demonstration's accounts. */
final class Story implements AutoCloseable {

    static final byte[] PDF = "%PDF-1.7 story".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    final Product product;
    final Cohorts cohorts;
    final Claims claims;
    final ClaimReviews reviews;

    Story(String name, String... settings) {
        product = Product.start(name, settings);
        cohorts = product.bean(Cohorts.class);
        claims = product.bean(Claims.class);
        reviews = product.bean(ClaimReviews.class);
    }

    @Override
    public void close() {
        product.close();
    }

    long cohort(String name) {
        String owner = name.contains("提升") ? "qiye" : "jigou";
        return product.as(owner, () -> cohorts.find(new Cohorts.Filter(name, null), 0, 10)).stream()
                .findFirst()
                .map(CohortSummary::id)
                .orElseThrow();
    }

    long draft(String account, long cohort, String title) {
        return product.as(account, () -> {
            RuleInfo rule = claims.claimableRules(cohort).stream()
                    .filter(r -> r.titleZh().contains(title))
                    .findFirst()
                    .orElseThrow();
            return claims.draft(cohort, rule.id());
        });
    }

    /** Adds a file for every paper that is missing. */
    void attach(String account, long claim) {
        ClaimPapers papers = product.bean(ClaimPapers.class);
        product.as(account, () -> papers.of(claim).stream()
                .filter(paper -> paper.state() == ClaimPapers.State.MISSING)
                .forEach(paper ->
                        papers.attach(claim, new ClaimPapers.Upload(paper.name(), paper.name() + ".pdf", PDF, null))));
    }

    void submit(String account, long claim) {
        attach(account, claim);
        product.as(
                account,
                () -> claims.submit(
                        claim,
                        true,
                        UUID.randomUUID().toString(),
                        claims.get(claim).version()));
    }

    void toNotice(long claim) {
        product.as("gy-chushen", () -> {
            reviews.accept(claim, claims.get(claim).version());
            reviews.pass(claim, everything(), claims.get(claim).version());
        });
        ask("gy-fushen", claim);
        product.as("gy-fushen", () -> {
            reviews.pass(claim, everything(), claims.get(claim).version());
            product.bean(Notices.class).publish(List.of(claim), "0851-1234567");
        });
    }

    void refuse(long claim) {
        if (!product.as("qiye", () -> claims.get(claim).total().isPositive())) {
            product.as(
                    "qiye",
                    () -> claims.withdraw(claim, "无可申请金额", claims.get(claim).version()));
            return;
        }
        submit("qiye", claim);
        product.as("gy-chushen", () -> reviews.accept(claim, claims.get(claim).version()));
        reject("gy-chushen", "qiye", "gy-fushen", claim);
    }

    /** Proposed, answered, decided by another. */
    void reject(String proposer, String applicant, String decider, long claim) {
        ClaimHearings hearings = product.bean(ClaimHearings.class);
        var proposal = new ClaimHearings.Proposal(DecisionCode.CLAIMED_TWICE, "与另一申请重复", "内部规则第三条");
        product.as(
                proposer,
                () -> hearings.propose(claim, proposal, claims.get(claim).version()));
        product.as(
                applicant,
                () -> hearings.answer(claim, "没有异议，同意处理", claims.get(claim).version()));
        product.as(decider, () -> reviews.reject(claim, "", claims.get(claim).version()));
    }

    /** A batch of one claim: made, released by the second desk, confirmed. */
    void pay(long claim) {
        pay(claim, product.as("gy-caiwu", () -> product.bean(Funds.class)
                .all()
                .getFirst()
                .id()));
    }

    void pay(long claim, long fund) {
        PaymentBatches batches = product.bean(PaymentBatches.class);
        String number = claim("qiye", claim).claimNo();
        long batch = product.as("gy-caiwu", () -> {
            List<Long> debts = product.bean(Payables.class).ids(new Payables.Filter(number, "", PayableState.OPEN));
            String id = batches.make(new PaymentBatches.NewBatch(fund, debts, List.of(), "", key()));
            return Ids.parse(id).orElseThrow();
        });
        product.as("gy-caiwu2", () -> batches.release(batch, batches.get(batch).version(), key()));
        product.as("gy-caiwu", () -> product.bean(Payments.class)
                .record(new Payments.Outcome(batch, List.of(), true, "PZ-1", "", key())));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** The masked year of the Guiyang paper: one person proposes, another confirms. */
    void decideCutoff() {
        for (String rule : List.of("GY2020-2.8.2b-level", "GY2020-2.8.2c-special")) {
            decide(rule, "2020-01-01");
        }
    }

    /** The parameter the paper leaves open. */
    void decide(String rule, String value) {
        PolicySettings settings = product.bean(PolicySettings.class);
        String key = product.bean(PolicyCatalogue.class).rule(rule).orElseThrow().parameters().stream()
                .filter(parameter -> parameter.value() == null)
                .findFirst()
                .orElseThrow()
                .key();
        long id = product.as(
                        "zhengce",
                        () -> settings.propose(
                                new PolicySettings.Proposal("520121", rule, key, value, "局务会议定，自2020年起")))
                .id();
        product.as("gy-fushen", () -> settings.confirm(id));
    }

    long debtOf(long clawback) {
        return product.bean(JdbcClient.class)
                .sql("select id from clawback_debt where clawback_id = ?")
                .param(clawback)
                .query(Long.class)
                .single();
    }

    /** Asks everybody chance drew; all of them confirm. */
    void ask(String account, long claim) {
        ClaimChecks checks = product.bean(ClaimChecks.class);
        product.as(
                account,
                () -> checks.ask(
                        claim,
                        checks.sample(claim).people().stream()
                                .filter(ClaimChecks.Asked::drawn)
                                .map(asked -> new ClaimChecks.Answer(asked.lineId(), SampleAnswer.CONFIRMED, ""))
                                .toList()));
    }

    static ClaimReviews.Pass everything() {
        return new ClaimReviews.Pass(EnumSet.allOf(CheckItem.class), "核对无误");
    }

    Claim claim(String account, long claim) {
        return product.as(account, () -> claims.get(claim));
    }

    int version(long claim) {
        return version("chushen", claim);
    }

    int version(String account, long claim) {
        return claim(account, claim).version();
    }

    int cohortVersion(String account, long cohort) {
        return product.as(account, () -> cohorts.get(cohort)).version();
    }

    /** The code of the first reason; {@code AccessDenied} when the role has no right at all. */
    String refusal(String account, Runnable step) {
        RuntimeException refused = catchThrowableOfType(RuntimeException.class, () -> product.as(account, step));
        if (refused instanceof RejectedException rejected) {
            return rejected.rejections().stream()
                    .map(Rejection::code)
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(refused).isInstanceOf(AccessDeniedException.class);
        return "AccessDenied";
    }
}
