package cn.yujiang.disbursement;

import cn.yujiang.identity.Rights;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Proves the books. */
public interface LedgerVerification {

    /** What was read and what is wrong, each fault named by transaction, fund or payment. */
    record Report(long transactions, long payments, List<String> faults) {
        public boolean intact() {
            return faults.isEmpty();
        }
    }

    /** Reads all transactions, funds and payments; changes nothing. */
    @PreAuthorize(Rights.AUDIT)
    Report verify();
}
