/**
 * Claw-back (追回): money that was paid wrongly comes back, in part or in full, by person, by hours, by days or by a certificate that was
 * revoked. One person proposes, another decides; what was paid too much is computed by the rule, never typed.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Claw-back",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "audit",
            "documents",
            "policy",
            "registry",
            "training",
            "training :: navigation",
            "certification",
            "subsidy",
            "subsidy :: panels"
        })
@org.jspecify.annotations.NullMarked
package cn.yujiang.clawback;
