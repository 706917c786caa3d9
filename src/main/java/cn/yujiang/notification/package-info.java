/**
 * What people have to be told: written in the transaction of the fact, read in the reader's language, sent to phones and mail boxes where
 * a gateway or a mail server is configured. Other modules say what happened and whom it concerns; deadlines are found every night.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"shared", "ui", "identity", "audit", "messaging"})
@org.jspecify.annotations.NullMarked
package cn.yujiang.notification;
