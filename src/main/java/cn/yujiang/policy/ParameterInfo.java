package cn.yujiang.policy;

import cn.yujiang.shared.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as people see it.
 *
 * @param value value with unit, or null while the paper leaves it open
 * @param kind 定额, 上限, 下限, 口径 or 内部规则
 * @param discretionary the paper says 可, 原则上 or 一般
 * @param choices values to choose from, empty when any amount may be entered
 */
public record ParameterInfo(
        String key,
        String name,
        @Nullable String value,
        String kind,
        boolean discretionary,
        List<String> choices,
        Validity validity,
        @Nullable Citation citation) {

    public ParameterInfo {
        choices = List.copyOf(choices);
    }
}
