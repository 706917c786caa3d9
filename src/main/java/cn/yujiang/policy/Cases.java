package cn.yujiang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many cases in memory, column by column, for questions about all of them at once. Made by {@link WhatIf#collect}; immutable
 * and safe to share between threads.
 */
public interface Cases {

    /** Number of cases. */
    int size();

    /** Codes of the divisions the cases belong to. */
    List<String> divisions();

    /** Collects cases one by one. Not for several threads. */
    interface Collector {

        /**
         * Adds a case, on which every rule of the collector's choice can be asked.
         *
         * @param division GB/T 2260 code of the county the case belongs to
         * @param eventDate the day that decides the version, for rules that do not take it from an input; null when not known
         * @param facts values by input key, as in {@link AssessmentRequest#facts()}
         * @throws cn.yujiang.shared.RejectedException {@code INPUT_UNKNOWN} for a key that no rule reads
         */
        default void add(String division, @Nullable LocalDate eventDate, Map<String, @Nullable Object> facts) {
            add(division, eventDate, "", facts);
        }

        /** As above, with the group it is counted in, such as the category of the person; empty for none. */
        void add(String division, @Nullable LocalDate eventDate, String group, Map<String, @Nullable Object> facts);

        /** What was added so far. */
        Cases collected();
    }
}
