package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yujiang.disbursement.PayCommand;
import cn.yujiang.disbursement.Payments;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.CheckItem;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.training.CohortSummary;
import cn.yujiang.training.Cohorts;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/** Steps of the way from a class to its money, taken through the services in the name of the demonstration's accounts. */
final class Story implements AutoCloseable {

    final Product product;
    final Cohorts cohorts;
    final Claims claims;
    final ClaimReviews reviews;

    Story(String name) {
        product = Product.start(name);
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

    void submit(String account, long claim) {
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
        product.as(
                "gy-fushen",
                () -> reviews.reject(claim, "与另一申请重复", claims.get(claim).version()));
    }

    void pay(long claim) {
        Payments payments = product.bean(Payments.class);
        product.as("gy-caiwu", () -> {
            long fund = payments.funds().getFirst().id();
            payments.pay(new PayCommand(claim, fund, "PZ-1", UUID.randomUUID().toString()));
        });
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
