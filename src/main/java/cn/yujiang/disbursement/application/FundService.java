package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.FundView;
import cn.yujiang.disbursement.Funds;
import cn.yujiang.disbursement.application.Bookings.About;
import cn.yujiang.disbursement.application.LedgerStore.Subject;
import cn.yujiang.disbursement.domain.Posting;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.MoneySources;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class FundService implements Funds, MoneySources {

    private static final int MAX_NAME = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final String ANYWHERE = "%";

    private final FundStore funds;
    private final MovementQueries movements;
    private final Bookings bookings;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    FundService(
            FundStore funds,
            MovementQueries movements,
            Bookings bookings,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.funds = funds;
        this.movements = movements;
        this.bookings = bookings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long create(NewFund raw) {
        Actor actor = currentActor.require();
        var fund = new NewFund(raw.name().strip(), raw.source().strip(), raw.divisionCode(), raw.year(), raw.budget());
        check(fund, actor);
        long id = Ids.next();
        try {
            funds.insert(id, fund, actor.id(), clock.now());
        } catch (DuplicateKeyException e) {
            throw new RejectedException(Rejection.onField("name", "FUND_EXISTS", fund.name(), fund.year()), e);
        }
        bookings.post(Posting.open(id, fund.budget()), new About(Subject.FUND, id, "open:" + id, fund.source()));
        bookings.record(
                "FUND_OPENED",
                new Bookings.Record(fund.divisionCode(), "fund", id),
                new Bookings.Change(null, "OPEN", fund.name()),
                Map.of("budget", fund.budget().toPlainYuan(), "source", fund.source()));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FundView> all() {
        return funds.find(scope());
    }

    /** Asked on behalf of reviewers, who see no fund: only whether there is one. */
    @Override
    @Transactional(readOnly = true)
    public boolean available(String source, String divisionCode) {
        return funds.find(ANYWHERE).stream().anyMatch(fund -> fund.pays(source, divisionCode));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Movement> movements(long fundId, int offset, int limit) {
        return movements.find(inScope(fundId), offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int movementCount(long fundId) {
        return movements.count(inScope(fundId));
    }

    private long inScope(long fundId) {
        return funds.find(fundId, scope())
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")))
                .id();
    }

    private String scope() {
        return currentActor.require().scope().divisionPattern();
    }

    private static void check(NewFund fund, Actor actor) {
        if (fund.name().isEmpty() || fund.source().isEmpty() || longest(fund) > MAX_NAME) {
            throw new RejectedException(Rejection.onField("name", "FUND_NAME", MAX_NAME));
        }
        if (fund.year() < FIRST_YEAR || fund.year() > LAST_YEAR) {
            throw new RejectedException(Rejection.onField("year", "FUND_YEAR"));
        }
        if (!fund.budget().isPositive()) {
            throw new RejectedException(Rejection.onField("budget", "FUND_BUDGET"));
        }
        if (!fund.divisionCode().matches("\\d{6}") || !actor.scope().includesDivision(fund.divisionCode())) {
            throw new RejectedException(Rejection.onField("divisionCode", "FUND_OUT_OF_SCOPE"));
        }
    }

    private static int longest(NewFund fund) {
        return Math.max(fund.name().length(), fund.source().length());
    }
}
