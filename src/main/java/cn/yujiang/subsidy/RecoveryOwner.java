package cn.yujiang.subsidy;

import cn.yujiang.shared.Money;

/** Whom the disbursement tells about money that came back; one implementation for each {@link RecoveryDue.Kind}. */
public interface RecoveryOwner {

    RecoveryDue.Kind kind();

    /**
     * Money came in, in cash or by netting against a payment.
     *
     * @param received this time; negative when a receipt turned out wrong and was taken back
     * @param open what is still owed now; zero when all of it is back
     */
    void received(long id, Money received, Money open);
}
