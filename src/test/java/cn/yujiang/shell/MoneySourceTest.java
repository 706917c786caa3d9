package cn.yujiang.shell;

import static cn.yujiang.shell.ListStory.account;
import static cn.yujiang.shell.ListStory.person;
import static cn.yujiang.shell.ListStory.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.disbursement.FundView;
import cn.yujiang.disbursement.Funds;
import cn.yujiang.disbursement.LedgerVerification;
import cn.yujiang.disbursement.PayableState;
import cn.yujiang.disbursement.Payables;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.ClaimReviews.Funding;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.PaymentDue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Claims whose paper names no source of money, or one of which the office has no fund: the whole way to the money. */
class MoneySourceTest {

    private static final String FIRM = "qiye";
    private static final String UNEMPLOYMENT = "失业保险基金";

    private static Story story;
    private static ListStory lists;
    private static PaymentBatches batches;

    @BeforeAll
    static void start() {
        story = new Story("money-source");
        lists = new ListStory(story);
        batches = story.product.bean(PaymentBatches.class);
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static ClaimReviews.Source toldBefore(long claim) {
        return story.product.as("gy-fushen", () -> story.reviews.source(claim));
    }

    private static void approve(long claim) {
        story.toNotice(claim);
        story.product.moveAhead(14);
        story.product.as("gy-fushen", () -> story.reviews.approve(claim, "", story.version("gy-fushen", claim)));
    }

    private static List<Long> debts(long claim) {
        String number = story.claim(FIRM, claim).claimNo();
        return story.product.as(
                "gy-caiwu",
                () -> story.product.bean(Payables.class).ids(new Payables.Filter(number, "", PayableState.OPEN)));
    }

    private static List<FundView> funds() {
        return story.product.as(
                "gy-caiwu", () -> story.product.bean(Funds.class).all());
    }

    private static List<String> faults() {
        return story.product
                .as("jiandu", () -> story.product.bean(LedgerVerification.class).verify())
                .faults();
    }

    @Test
    void whereThePaperNamesNoSourceTheFinanceOfficeChooses() {
        long list = lists.create(FIRM, "GY2020-2.3-jobseek", "");
        lists.adds(
                FIRM,
                list,
                with(
                        person(1),
                        Map.of(
                                "category", "建档立卡",
                                "destination", "省外",
                                "organised", "是",
                                "account", account("622202020011223"))));
        long claim = lists.submit(FIRM, list);
        assertThat(toldBefore(claim)).isEqualTo(new ClaimReviews.Source("", Funding.NOT_NAMED));
        approve(claim);

        List<Long> debts = debts(claim);
        assertThat(story.product.as("gy-caiwu", () -> batches.funding(debts)))
                .isEqualTo(new PaymentBatches.Funding(1, List.of()));
        assertThat(story.product
                        .as("gy-caiwu", () -> story.product
                                .bean(Payables.class)
                                .find(new Payables.Filter("", PaymentDue.NO_SOURCE, null), 0, 10))
                        .size())
                .isEqualTo(1);
        long fund = funds().getFirst().id();
        assertThat(story.product
                        .as("gy-caiwu", () -> batches.preview(fund, debts))
                        .otherSource())
                .as("no source is no other source")
                .isZero();
        story.pay(claim);
        assertThat(story.claim(FIRM, claim).state()).isEqualTo(ClaimState.PAID);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aSourceWithoutAFundIsNamedBeforeTheApprovalAndBeforeThePayment() {
        story.decide("GY2020-2.6-stable-100", "0.055");
        long list = lists.create(FIRM, "GY2020-2.6-stable-100", "");
        long row = story.product
                .as(FIRM, () -> lists.lists.get(list))
                .rows()
                .getFirst()
                .id();
        story.product.as(
                FIRM,
                () -> lists.lists.change(
                        list, row, Map.of("last_year_ui", "8640.00", "ratio", "1.00", "layoff_rate", "0.01")));
        long claim = lists.submit(FIRM, list);
        assertThat(toldBefore(claim)).isEqualTo(new ClaimReviews.Source(UNEMPLOYMENT, Funding.NO_FUND));
        approve(claim);

        List<Long> debts = debts(claim);
        assertThat(story.product.as("gy-caiwu", () -> batches.funding(debts)))
                .isEqualTo(new PaymentBatches.Funding(0, List.of(UNEMPLOYMENT)));
        assertThat(debts(claim)).as("asking changed nothing").isEqualTo(debts);

        long fund = story.product.as("gy-caiwu", () -> story.product
                .bean(Funds.class)
                .create(new Funds.NewFund("失业保险基金 2026", UNEMPLOYMENT, "520121", 2026, Money.ofYuan(50_000))));
        assertThat(toldBefore(claim)).isEqualTo(new ClaimReviews.Source(UNEMPLOYMENT, Funding.READY));
        assertThat(story.product.as("gy-caiwu", () -> batches.funding(debts)).missing())
                .isEmpty();
        assertThat(story.product
                        .as("gy-caiwu", () -> batches.preview(fund, debts))
                        .otherSource())
                .isZero();
        story.pay(claim, fund);
        assertThat(story.claim(FIRM, claim).state()).isEqualTo(ClaimState.PAID);
        assertThat(funds().stream().filter(view -> view.id() == fund))
                .singleElement()
                .satisfies(view -> assertThat(view.paid()).isEqualTo(Money.ofYuan(8640)));
        assertThat(faults()).isEmpty();
    }
}
