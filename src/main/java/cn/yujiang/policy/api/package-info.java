/** What other programs may ask without signing in: papers, rules, and what a rule gives for a case. Nothing is stored. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.policy.api;
