/**
 * Values every module speaks in: money in fen, class hours, dates, identity numbers, reasons for refusal. Each value refuses
 * nonsense at birth. Nothing here knows Spring, Vaadin, a database or the clock, except {@link cn.yujiang.shared.BusinessClock}
 * which only declares what a clock answers.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Shared values",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package cn.yujiang.shared;
