/** Reads pack folders: strict YAML into plain records, the canonical form and its hash. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.policy.packs;
