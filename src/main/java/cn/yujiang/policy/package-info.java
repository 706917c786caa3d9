/**
 * Policies: packs of rules read from papers, the assessment of one case with its trace, the house rules, and the values a paper
 * leaves open. Everything here is dated and cited; nothing is computed where a paper is silent.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Policies",
        allowedDependencies = {"shared", "ui", "identity", "audit", "documents"})
@org.jspecify.annotations.NullMarked
package cn.yujiang.policy;
