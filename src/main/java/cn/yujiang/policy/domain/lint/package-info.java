/**
 * Checks by trying: every rule is run over small domains around its own numbers, to find what can never matter and where more of
 * something pays less. Slow beside the other checks, so it runs when a pack is checked, not when the product starts.
 */
@org.jspecify.annotations.NullMarked
package cn.yujiang.policy.domain.lint;
