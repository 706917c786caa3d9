/**
 * The design system: the few components all screens are made of, and the texts in Chinese and English. A component here knows no
 * business word; views pass it translated texts or keys.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Design system",
        allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package cn.yujiang.ui;
