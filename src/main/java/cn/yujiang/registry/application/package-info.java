/** Registry services and their tables. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.registry.application;
