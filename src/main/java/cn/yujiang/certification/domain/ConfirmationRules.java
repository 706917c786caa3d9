package cn.yujiang.certification.domain;

import cn.yujiang.certification.TrainingConfirmations.Standing;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.CohortState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a trainee may confirm the training (form F11, U41). */
public final class ConfirmationRules {

    /** Attendance is locked and complete from here on. */
    private static final Set<CohortState> ENDED = EnumSet.of(CohortState.COMPLETED, CohortState.SETTLED);

    private ConfirmationRules() {}

    /**
     * @param statement what there is to confirm at this moment
     * @param confirmed what was confirmed last; null when nothing was
     */
    public static Standing standing(
            CohortState state, boolean objectionOpen, String statement, @Nullable String confirmed) {
        if (!ENDED.contains(state)) {
            return Standing.NOT_YET;
        }
        if (confirmed != null) {
            return confirmed.equals(statement) ? Standing.CONFIRMED : Standing.CHANGED;
        }
        return objectionOpen ? Standing.OBJECTION_OPEN : Standing.OPEN;
    }

    /** Why it cannot be confirmed now. */
    public static Optional<Rejection> refusal(Standing standing, String statement, String read) {
        return switch (standing) {
            case NOT_YET -> Optional.of(Rejection.of("CONFIRMATION_NOT_YET"));
            case OBJECTION_OPEN -> Optional.of(Rejection.of("CONFIRMATION_OBJECTION"));
            case CONFIRMED -> Optional.of(Rejection.of("CONFIRMATION_TWICE"));
            case OPEN, CHANGED ->
                statement.equals(read) ? Optional.empty() : Optional.of(Rejection.of("CONFIRMATION_CHANGED"));
        };
    }
}
