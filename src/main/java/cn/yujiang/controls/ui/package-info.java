/** How results of controls are shown, and the screen of the comparison lists. */
@org.springframework.modulith.NamedInterface("results")
@org.jspecify.annotations.NullMarked
package cn.yujiang.controls.ui;
