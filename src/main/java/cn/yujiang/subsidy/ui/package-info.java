/** Screens of claims, reviews and notices (S12, S13, S20, S23). Later modules add parts to a claim's page through {@link cn.yujiang.subsidy.ui.ClaimPanel}. */
@org.springframework.modulith.NamedInterface("panels")
@org.jspecify.annotations.NullMarked
package cn.yujiang.subsidy.ui;
