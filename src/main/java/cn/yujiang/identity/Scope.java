package cn.yujiang.identity;

import org.jspecify.annotations.Nullable;

/**
 * The slice of the records a user may see; part of every list query and every look-up by id.
 *
 * @param divisionPrefix leading digits of the divisions in scope; empty = all (then a body or person narrows it)
 * @param bodyId only records of this body; null = no such limit
 * @param personId only records of this person; null = no such limit
 */
public record Scope(
        String divisionPrefix,
        @Nullable Long bodyId,
        @Nullable Long personId) {

    /** A body id nobody has: a clerk without a body sees nothing rather than everything. */
    static final long NOBODY = 0L;

    public boolean includesDivision(String divisionCode) {
        return divisionCode.startsWith(divisionPrefix);
    }

    /** Whether a record of this division and body is in scope. */
    public boolean includes(String divisionCode, long recordBodyId) {
        return includesDivision(divisionCode) && (bodyId == null || bodyId == recordBodyId);
    }

    /** For SQL {@code like}. */
    public String divisionPattern() {
        return divisionPrefix + "%";
    }
}
