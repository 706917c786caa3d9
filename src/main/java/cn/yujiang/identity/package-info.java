/**
 * Who is at the desk: user accounts, roles, the division or body a user acts for, sign-in and sessions. Other modules ask
 * {@link cn.yujiang.identity.CurrentActor} who acts and write their rights with the expressions of
 * {@link cn.yujiang.identity.Rights}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "ui", "messaging"})
@org.jspecify.annotations.NullMarked
package cn.yujiang.identity;
