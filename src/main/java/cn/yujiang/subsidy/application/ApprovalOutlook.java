package cn.yujiang.subsidy.application;

import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimReviews.Funding;
import cn.yujiang.subsidy.ClaimReviews.Source;
import cn.yujiang.subsidy.ClaimReviews.Waiting;
import cn.yujiang.subsidy.MoneySources;
import cn.yujiang.subsidy.PaymentDue;
import cn.yujiang.subsidy.domain.ObjectedLines;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What whoever approves a claim has to know before: what objections stop, and whether there is money of the source. */
@Component
class ApprovalOutlook {

    private final OpenObjections objections;
    private final ObjectProvider<MoneySources> money;

    ApprovalOutlook(OpenObjections objections, ObjectProvider<MoneySources> money) {
        this.objections = objections;
        this.money = money;
    }

    Optional<Waiting> waiting(ClaimEntity claim) {
        ObjectedLines objected = objections.of(claim);
        return objected.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(
                        objected.lines().stream().map(ClaimLine::name).toList(),
                        objected.amount(),
                        claim.total().minus(objected.amount()),
                        objected.wholeClaim()));
    }

    Source source(ClaimEntity claim) {
        if (claim.fund().equals(PaymentDue.NO_SOURCE)) {
            return new Source("", Funding.NOT_NAMED);
        }
        boolean there = money.stream().anyMatch(kept -> kept.available(claim.fund(), claim.divisionCode()));
        return new Source(claim.fund(), there ? Funding.READY : Funding.NO_FUND);
    }
}
