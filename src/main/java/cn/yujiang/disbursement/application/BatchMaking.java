package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.FundView;
import cn.yujiang.disbursement.PaymentBatches.Funding;
import cn.yujiang.disbursement.PaymentBatches.Netting;
import cn.yujiang.disbursement.PaymentBatches.NewBatch;
import cn.yujiang.disbursement.PaymentBatches.Preview;
import cn.yujiang.disbursement.application.Bookings.About;
import cn.yujiang.disbursement.application.LedgerStore.Subject;
import cn.yujiang.disbursement.application.PayableStore.Debt;
import cn.yujiang.disbursement.domain.Posting;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.SerialNumbers;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes a batch: decisions are asked, debts taken, money reserved and the lines written in one transaction. Locks in the order
 * decisions, debts, recoveries, fund, chain.
 */
@Component
class BatchMaking {

    private static final int MAX_NOTE = 200;

    private final PayableStore payables;
    private final BatchStore batches;
    private final BatchLineStore lines;
    private final NettingStore nettings;
    private final FundStore funds;
    private final Owners owners;
    private final Bookings bookings;
    private final SerialNumbers serials;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    BatchMaking(
            PayableStore payables,
            BatchStore batches,
            BatchLineStore lines,
            NettingStore nettings,
            FundStore funds,
            Owners owners,
            Bookings bookings,
            SerialNumbers serials,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.payables = payables;
        this.batches = batches;
        this.lines = lines;
        this.nettings = nettings;
        this.funds = funds;
        this.owners = owners;
        this.bookings = bookings;
        this.serials = serials;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    Preview preview(long fundId, List<Long> ids) {
        FundView fund = fund(fundId);
        List<Debt> debts = payables.load(ids, pattern());
        return new Preview(
                debts.size(),
                total(debts),
                fund.balance(),
                (int) debts.stream()
                        .filter(debt -> debt.named() && !debt.fundSource().equals(fund.source()))
                        .count(),
                nettings.offers(ids, pattern()));
    }

    Funding funding(List<Long> ids) {
        List<Debt> debts = payables.load(ids, pattern());
        List<FundView> all = funds.find(pattern());
        return new Funding(
                (int) debts.stream().filter(debt -> !debt.named()).count(),
                debts.stream()
                        .filter(Debt::named)
                        .filter(debt ->
                                all.stream().noneMatch(fund -> fund.pays(debt.fundSource(), debt.divisionCode())))
                        .map(Debt::fundSource)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** @return the batch's id as text */
    String make(NewBatch wish) {
        List<Long> ids = wish.payables().stream().distinct().sorted().toList();
        FundView fund = fund(wish.fundId());
        check(wish, fund, ids);
        payables.take(ids);
        List<Debt> debts = payables.load(ids, pattern());
        Money amount = total(debts);
        Map<Long, Money> netted = netted(wish.nettings(), debts);
        long id = Ids.next();
        Actor actor = currentActor.require();
        int year = clock.today().getYear();
        String number = "PC%s-%d-%04d"
                .formatted(fund.divisionCode(), year, serials.next("payment-batch", fund.divisionCode(), year));
        Money nettedSum = netted.values().stream().reduce(Money.ZERO, Money::plus);
        batches.insert(new BatchStore.NewHead(
                id,
                number,
                fund.divisionCode(),
                fund.id(),
                debts.size(),
                amount.fen(),
                nettedSum.fen(),
                wish.note().strip(),
                actor.id(),
                actor.displayName(),
                Search.utc(clock.now())));
        Map<Long, Long> lineOfPayable = lines.insert(id, debts, netted);
        nettings.reserve(id, wish.nettings(), lineOfPayable, pattern());
        if (amount.isPositive()) {
            funds.reserve(fund, amount);
            bookings.post(Posting.commit(fund.id(), amount), new About(Subject.BATCH, id, "commit:" + id, number));
        }
        bookings.record(
                "BATCH_MADE",
                new Bookings.Record(fund.divisionCode(), "payment-batch", id),
                new Bookings.Change(null, "DRAFT", wish.note().strip()),
                Map.of(
                        "number", number,
                        "fund", fund.name(),
                        "lines", Integer.toString(debts.size()),
                        "amount", amount.toPlainYuan(),
                        "netted", nettedSum.toPlainYuan()));
        return Ids.toText(id);
    }

    private void check(NewBatch wish, FundView fund, List<Long> ids) {
        if (ids.isEmpty()) {
            throw new RejectedException(Rejection.of("BATCH_EMPTY"));
        }
        if (wish.note().strip().length() > MAX_NOTE) {
            throw new RejectedException(Rejection.onField("note", "BATCH_NOTE", MAX_NOTE));
        }
        List<Debt> debts = payables.load(ids, pattern());
        if (debts.size() != ids.size()) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        if (!debts.stream().allMatch(debt -> fund.covers(debt.divisionCode()))) {
            throw new RejectedException(Rejection.onField("fundId", "FUND_DIVISION", fund.name()));
        }
        owners.requirePayable(
                debts.stream().map(Debt::obligation).toList(), new Owners.Step("MAKE", fund.divisionCode(), 0));
    }

    /** Netted amounts by debt, never more than the debt. */
    private static Map<Long, Money> netted(List<Netting> wishes, List<Debt> debts) {
        Map<Long, Money> netted = new HashMap<>();
        for (Netting wish : wishes) {
            if (!wish.amount().isPositive()) {
                throw new RejectedException(
                        Rejection.of("NETTING_TOO_MUCH", wish.amount().toGroupedYuan()));
            }
            netted.merge(wish.payableId(), wish.amount(), Money::plus);
        }
        Map<Long, Money> left = new HashMap<>();
        debts.forEach(debt -> left.put(debt.id(), Money.ofFen(debt.leftFen())));
        netted.forEach((payable, sum) -> {
            Money most = left.get(payable);
            if (most == null || sum.compareTo(most) > 0) {
                throw new RejectedException(Rejection.of("NETTING_TOO_MUCH", sum.toGroupedYuan()));
            }
        });
        return netted;
    }

    private FundView fund(long id) {
        return funds.find(id, pattern()).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    private String pattern() {
        return currentActor.require().scope().divisionPattern();
    }

    private static Money total(List<Debt> debts) {
        return Money.ofFen(debts.stream().mapToLong(Debt::leftFen).reduce(0, Math::addExact));
    }
}
