package cn.yujiang.certification;

import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Told by the module that pays: what a person gets. For services that have checked whose data it is. */
public interface MyMoney {

    /**
     * A payment to a person.
     *
     * @param project what it is for, ready for people
     * @param stateKey text key of its state
     * @param on day of the state, null while unknown
     */
    record Entry(
            String project,
            Money amount,
            String stateKey,
            @Nullable LocalDate on) {}

    List<Entry> of(long personId);
}
