/** The formula language (text, tree, types, evaluation, explanation) and the compiled packs. Plain Java, exact, no clock. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.policy.domain;
