/**
 * Runs the formulas of the packs over columns: many cases at a time, in chunks, on whole numbers. The trees are the same as for one
 * case; the answers are the same too, and a case that whole numbers cannot carry exactly is handed to the evaluation of one case.
 */
@org.jspecify.annotations.NullMarked
package cn.yujiang.policy.domain.batch;
