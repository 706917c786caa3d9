/**
 * Who and what everything refers to: people with their personal numbers in the vault, training bodies, enterprises and evaluation
 * bodies, divisions and the other code lists.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {"shared", "ui", "identity", "audit", "notification", "policy"})
@org.jspecify.annotations.NullMarked
package cn.yujiang.registry;
