/**
 * Claims (补贴申请): frozen evidence, a line per trainee with status, amount and trace, two reviews by two people, public notice,
 * decision. Amounts are always computed by a cited rule, never typed.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Subsidy",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "audit",
            "notification",
            "documents",
            "documents :: dialogs",
            "policy",
            "policy :: explanations",
            "controls",
            "controls :: results",
            "registry",
            "training",
            "training :: navigation",
            "attendance",
            "certification"
        })
@org.jspecify.annotations.NullMarked
package cn.yujiang.subsidy;
