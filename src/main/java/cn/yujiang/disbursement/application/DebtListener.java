package cn.yujiang.disbursement.application;

import cn.yujiang.subsidy.PayeeAccountChanged;
import cn.yujiang.subsidy.PaymentDue;
import cn.yujiang.subsidy.RecoveryDue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was decided, in the transaction of the decision: neither exists without the other. Hearing it twice does nothing more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DebtListener {

    private final PayableStore payables;
    private final RecoveryStore recoveries;

    DebtListener(PayableStore payables, RecoveryStore recoveries) {
        this.payables = payables;
        this.recoveries = recoveries;
    }

    @EventListener
    void on(PaymentDue due) {
        payables.add(due);
    }

    @EventListener
    void on(PayeeAccountChanged change) {
        payables.correct(change);
    }

    @EventListener
    void on(RecoveryDue due) {
        recoveries.add(due);
    }
}
