/**
 * The audit pack (审计包): everything a claim rests on in one file – data, fingerprints of the evidence, the text of the policy, the
 * computation, who reviewed it, the notice, the payments, what came back, and the proof of the chain – that can be checked without this
 * system's database.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "audit",
            "policy",
            "controls",
            "certification",
            "subsidy",
            "subsidy :: panels",
            "clawback",
            "disbursement"
        })
@org.jspecify.annotations.NullMarked
package cn.yujiang.dossier;
