package cn.yujiang.controls;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Asks the comparison lists. For services that have checked rights themselves; never used by views. */
public interface ComparisonDirectory {

    /** A person stands on a list. @param asOf the day the list describes */
    record Hit(long personId, ListKind kind, String source, LocalDate asOf) {}

    /** The newest lists of each source that cover the division. */
    List<Hit> hits(Collection<Long> personIds, String divisionCode);

    /** Kinds of lists that cover the division; a kind without a list cannot be checked. */
    Set<ListKind> held(String divisionCode);
}
