/** Screen S03: the own body. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.registry.ui;
