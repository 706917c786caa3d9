/**
 * Advances (预拨): a share of the expected subsidy is paid before a class ends, counted against the final claim, and recovered where
 * the class earned less. The ceiling comes from a cited rule; it is never typed.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Advance",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "audit",
            "notification",
            "documents",
            "policy",
            "registry",
            "training",
            "training :: navigation",
            "subsidy"
        })
@org.jspecify.annotations.NullMarked
package cn.yujiang.advance;
