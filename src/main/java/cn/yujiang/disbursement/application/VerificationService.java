package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.LedgerCheck;
import cn.yujiang.disbursement.LedgerVerification;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** All checks see one snapshot, so a payment that commits between two of them is no fault. */
@Service
class VerificationService implements LedgerVerification {

    private final LedgerCheck check;

    VerificationService(DataSource database) {
        this.check = new LedgerCheck(database);
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report verify() {
        return check.run();
    }
}
