/** Results, certificates and employment after the class: entered by the body that knows, verified by the bureau. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Certification",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "audit",
            "notification",
            "documents",
            "documents :: dialogs",
            "policy",
            "registry",
            "training",
            "training :: navigation",
            "attendance"
        })
@org.jspecify.annotations.NullMarked
package cn.yujiang.certification;
