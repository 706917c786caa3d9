package cn.yujiang.policy.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form with what it holds.
 *
 * @param value the value as the pack has it; null leaves the key out
 */
record PartEditor(Component component, Supplier<@Nullable Object> value) {}
