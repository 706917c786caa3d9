/**
 * Ways out of the system to people's phones and mail boxes. Which way there is says the configuration; without one, whoever would use it
 * says so instead of pretending.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package cn.yujiang.messaging;
