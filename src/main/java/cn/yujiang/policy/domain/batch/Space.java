package cn.yujiang.policy.domain.batch;

import org.jspecify.annotations.Nullable;

/**
 * What a column has one value for: every case, or every item of a list of every case, or every pair of an item of one list and an
 * item of another of the same case.
 *
 * @param parent the space one level up; null for the cases themselves
 * @param list column name of the list; null for the cases themselves
 */
record Space(int id, @Nullable Space parent, @Nullable String list) {

    static final Space CASES = new Space(0, null, null);
}
