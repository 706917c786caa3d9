/** Checks that keep the structure true: modules, layers, rights, sizes, texts. */
package cn.yujiang.architecture;
