package cn.yujiang.identity;

import cn.yujiang.shared.Phone;
import cn.yujiang.shared.ResidentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is on a roster; the module that keeps the rosters answers it. For services only, it checks no right. */
public interface Trainees {

    /**
     * Somebody on a roster.
     *
     * @param phone as registered with the person; null when there is none
     * @param divisionCode of the latest class
     */
    record Trainee(long personId, String name, @Nullable Phone phone, String divisionCode) {}

    Optional<Trainee> find(ResidentId number);

    Optional<Trainee> find(long personId);
}
