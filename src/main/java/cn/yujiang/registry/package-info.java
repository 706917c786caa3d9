/**
 * Who and what everything refers to: people with their personal numbers in the vault, training bodies, enterprises and evaluation
 * bodies with their papers, divisions and the other code lists.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "audit",
            "notification",
            "documents",
            "documents :: dialogs",
            "policy"
        })
@org.jspecify.annotations.NullMarked
package cn.yujiang.registry;
