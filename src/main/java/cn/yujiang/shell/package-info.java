/** What holds the modules together: layout, sign-in, security configuration, clocks, error views, demo data. Nobody needs it. */
@org.springframework.modulith.ApplicationModule(displayName = "Shell")
@org.jspecify.annotations.NullMarked
package cn.yujiang.shell;
