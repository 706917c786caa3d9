/** Wires the engine and serves the values a paper leaves open. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.policy.application;
