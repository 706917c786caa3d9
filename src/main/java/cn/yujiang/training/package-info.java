/**
 * Classes (班期) from the draft to the completed class: plan and sessions, roster, filing workflow. A class approved by the bureau
 * is frozen; every later module works on that version.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Training",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "audit",
            "notification",
            "documents",
            "documents :: dialogs",
            "policy",
            "controls",
            "controls :: results",
            "registry"
        })
@org.jspecify.annotations.NullMarked
package cn.yujiang.training;
