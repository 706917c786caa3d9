/** Tables of the module. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.policy.persistence;
