package cn.yujiang.policy.domain;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.TraceStep;
import java.util.List;
import java.util.Optional;

/** Why a rule stopped before it came to an amount, with the names people know instead of keys and codes. */
final class StopWords {

    private StopWords() {}

    static TraceStep of(CompiledRule rule, AssessmentStatus status, String field) {
        String name = name(rule, field);
        return TraceStep.of(
                status.name(), "到此为止：" + chinese(status, name), "stopped: " + status + " (" + field + ")", null);
    }

    private static String chinese(AssessmentStatus status, String name) {
        return switch (status) {
            case MISSING_INPUT -> "缺少“" + name + "”";
            case INVALID_INPUT -> "“" + name + "”填写有误";
            case CONFIG_REQUIRED -> "文件没有载明“" + name + "”，未录入前不能计算";
            case POLICY_EXPIRED -> "适用日在政策期限之后";
            case POLICY_NOT_STARTED -> "适用日在政策施行之前";
            default -> name;
        };
    }

    /** The name of a fact or parameter; the key itself for what has none. */
    private static String name(CompiledRule rule, String key) {
        if (key.equals("event_date")) {
            return "适用日";
        }
        Optional<String> fact = rule.facts().stream()
                .filter(own -> own.key().equals(key))
                .map(PackSource.Fact::name)
                .findFirst();
        return fact.or(() -> rule.parameters().values().stream()
                        .flatMap(List::stream)
                        .filter(own -> own.source().key().equals(key))
                        .map(own -> own.source().name())
                        .findFirst())
                .orElse(key);
    }
}
