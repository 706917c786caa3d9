/** The controls of a claim in plain Java: one small function each, over facts that a service collected. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.subsidy.domain.checks;
