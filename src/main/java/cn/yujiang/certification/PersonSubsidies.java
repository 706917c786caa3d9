package cn.yujiang.certification;

import cn.yujiang.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Told by the module that decides: every subsidy claimed for a person, whoever gets the money. For services that checked rights. */
public interface PersonSubsidies {

    /**
     * One line of a claim.
     *
     * @param year of the submission
     * @param payee who gets the money, a constant of {@code PayeeKind}
     * @param applicant body that claims
     * @param stateKey text key of the state
     * @param path page of the claim; null outside the user's area
     */
    record Subsidy(
            int year,
            String project,
            String payee,
            String applicant,
            String cohort,
            Money amount,
            String stateKey,
            @Nullable String path) {}

    /** Of all institutions and divisions, newest first: repeats do not stop at a border. */
    List<Subsidy> ofPerson(long personId);
}
