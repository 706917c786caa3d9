/**
 * Supervision from outside: complaints about classes and bodies, by trainees and by anybody. Who complained is kept sealed and never
 * reaches the body concerned. And supervision on the spot: inspections of sessions, what must be put right, and by when.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "audit",
            "notification",
            "documents",
            "registry",
            "training",
            "training :: navigation"
        })
@org.jspecify.annotations.NullMarked
package cn.yujiang.supervision;
