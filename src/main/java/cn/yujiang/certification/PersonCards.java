package cn.yujiang.certification;

import cn.yujiang.identity.Rights;
import cn.yujiang.training.Cohort;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** What the bureau knows about one person (screen S21). */
public interface PersonCards {

    /**
     * A card.
     *
     * @param classes of all institutions; the bureau needs them to see repeats
     * @param subsidies claimed for the person, whoever gets the money
     */
    record Card(
            long personId,
            String name,
            String maskedId,
            List<Cohort> classes,
            List<Certificate> certificates,
            List<PersonSubsidies.Subsidy> subsidies) {}

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} when absent or without a class in the user's area */
    @PreAuthorize(Rights.BUREAU)
    Card card(long personId);
}
