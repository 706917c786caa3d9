package cn.yujiang.registry;

import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.Phone;
import cn.yujiang.shared.ResidentId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Look-ups of people between modules, for services that have checked rights and scope themselves. Never used by views. */
public interface PersonDirectory {

    /** What is known about a person when the person is entered. */
    record NewPerson(
            String name,
            ResidentId residentId,
            @Nullable Phone phone,
            @Nullable BankAccount account,
            String divisionCode) {}

    /** A person with full numbers: for computing and for the forms that need them, never for lists. */
    record Person(
            long id,
            String name,
            ResidentId residentId,
            @Nullable Phone phone,
            @Nullable BankAccount account) {}

    /** Finds people by identity number or enters them, in batches; the answer is in the order of the input. */
    List<Long> findOrCreate(List<NewPerson> people);

    Optional<Long> findByResidentId(ResidentId residentId);

    /** The names under which numbers are already known; numbers nobody has are absent. */
    Map<ResidentId, String> knownNames(Collection<ResidentId> residentIds);

    Map<Long, Person> load(Collection<Long> personIds);

    default Person load(long personId) {
        return Optional.ofNullable(load(List.of(personId)).get(personId)).orElseThrow();
    }
}
