package cn.yujiang.registry.domain;

import cn.yujiang.registry.BodyPaperKind;
import cn.yujiang.registry.BodyPapers.Standing;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which papers of a body count on a day, and what an application lacks. The last day of a paper is a day on which it counts. */
public final class PaperRules {

    /** Days before its end from which on a paper has to be renewed. */
    public static final int DAYS_AHEAD = 30;

    /** A paper no newer one took the place of. @param validUntil its last day; null when it has none */
    public record Held(BodyPaperKind kind, @Nullable LocalDate validUntil) {}

    private PaperRules() {}

    /** Why the paper is not taken. */
    public static Optional<Rejection> refusal(Held paper, LocalDate today) {
        LocalDate last = paper.validUntil;
        if (last == null) {
            return paper.kind.needsLastDay()
                    ? Optional.of(Rejection.onField("validUntil", "BODY_PAPER_LAST_DAY", paper.kind.textKey()))
                    : Optional.empty();
        }
        return last.isBefore(today)
                ? Optional.of(Rejection.onField("validUntil", "BODY_PAPER_PAST", paper.kind.textKey(), last))
                : Optional.empty();
    }

    /** How it stands with one paper. */
    public static Standing standing(@Nullable LocalDate validUntil, LocalDate today) {
        if (validUntil == null || validUntil.isAfter(today.plusDays(DAYS_AHEAD))) {
            return Standing.VALID;
        }
        return validUntil.isBefore(today) ? Standing.EXPIRED : Standing.EXPIRING;
    }

    /** How it stands with a kind: as with the paper that ends first. @param current papers of this kind */
    public static Standing standing(boolean required, Collection<Held> current, LocalDate today) {
        return current.stream()
                .map(paper -> standing(paper.validUntil, today))
                .max(Standing::compareTo)
                .orElse(required ? Standing.MISSING : Standing.ABSENT);
    }

    /**
     * What an application lacks: papers that are asked for and not there, and papers that have ended. A paper that is not of a named kind
     * has nothing to replace it, so its end stops nobody.
     */
    public static List<Rejection> problems(Set<BodyPaperKind> required, Collection<Held> current, LocalDate today) {
        var problems = new ArrayList<Rejection>();
        for (BodyPaperKind kind : BodyPaperKind.values()) {
            List<Held> held =
                    current.stream().filter(paper -> paper.kind == kind).toList();
            if (held.isEmpty() && required.contains(kind)) {
                problems.add(Rejection.of("LISTING_PAPER_MISSING", kind.textKey()));
            }
            for (Held paper : held) {
                LocalDate last = paper.validUntil;
                if (last != null && last.isBefore(today) && kind.replaced()) {
                    problems.add(Rejection.of("LISTING_PAPER_EXPIRED", kind.textKey(), last));
                }
            }
        }
        return List.copyOf(problems);
    }
}
