/** From a sign-in to credited hours and days: roll-call, leave, corrections, online hours, the cap, the projection. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Attendance",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "audit",
            "documents",
            "documents :: dialogs",
            "policy",
            "registry",
            "training",
            "training :: navigation"
        })
@org.jspecify.annotations.NullMarked
package cn.yujiang.attendance;
