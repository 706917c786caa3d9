/** Screens S04–S06. Other modules' class pages use {@link cn.yujiang.training.ui.CohortHeader} to appear as tabs of one page. */
@org.springframework.modulith.NamedInterface("navigation")
@org.jspecify.annotations.NullMarked
package cn.yujiang.training.ui;
