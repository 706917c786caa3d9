package cn.yujiang.policy.domain;

import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.PolicyVersions;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which value a parameter has: an override, then the request, then the version in force. An open value blocks. */
public final class ParameterResolver {

    private final CompiledRule rule;
    private final AssessmentRequest request;

    public ParameterResolver(CompiledRule rule, AssessmentRequest request) {
        this.rule = rule;
        this.request = request;
    }

    void rejectUnknown() {
        for (String key : request.parameterOverrides().keySet()) {
            boolean known = rule.parameters().values().stream()
                    .anyMatch(versions -> versions.getFirst().source().key().equals(key));
            if (!known) {
                throw new RejectedException(Rejection.onField(
                        key, "PARAMETER_UNKNOWN", key, rule.source().id()));
            }
        }
    }

    /** Values the request itself gives, by Chinese name. */
    Map<String, Value> fromRequest() {
        Map<String, Value> given = new LinkedHashMap<>();
        rule.parameters().forEach((name, versions) -> {
            Value value = given(versions.getFirst());
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }

    private @Nullable Value given(CompiledRule.Parameter parameter) {
        String override = request.parameterOverrides().get(parameter.source().key());
        return override != null ? overridden(parameter, override) : input(parameter);
    }

    private Value overridden(CompiledRule.Parameter parameter, String text) {
        String key = parameter.source().key();
        try {
            Value value = ParameterValues.read(parameter.type(), text);
            boolean zeroDivisor = parameter.value() instanceof Value.Quantity own
                    && own.number().signum() > 0
                    && !own.dimension().isMoney()
                    && value instanceof Value.Quantity q
                    && q.number().signum() <= 0;
            if (zeroDivisor) {
                throw new IllegalArgumentException("“" + text + "”必须大于零");
            }
            return value;
        } catch (IllegalArgumentException e) {
            throw new RejectedException(
                    Rejection.onField(key, "PARAMETER_VALUE", key, String.valueOf(e.getMessage())), e);
        }
    }

    private @Nullable Value input(CompiledRule.Parameter parameter) {
        String key = parameter.source().factKey();
        Object raw = key == null ? null : request.facts().get(key);
        if (key == null || raw == null || raw instanceof String blank && blank.isBlank()) {
            return null;
        }
        try {
            return ParameterValues.read(parameter.type(), raw.toString());
        } catch (IllegalArgumentException e) {
            throw new Blocked(AssessmentStatus.INVALID_INPUT, key);
        }
    }

    /**
     * Adds the values that are in force.
     *
     * @param values of the case, with what {@link #fromRequest} found
     * @throws Blocked {@code CONFIG_REQUIRED} with the key of the first open value
     */
    void resolve(Map<String, Value> values, @Nullable LocalDate event) {
        rule.parameters().forEach((name, versions) -> {
            if (!values.containsKey(name)) {
                values.put(name, inForce(versions, event));
            }
        });
    }

    /**
     * The value of one parameter by Chinese name, as {@link #resolve(Map, LocalDate)} would find it.
     *
     * @throws Blocked when there is none on that day
     */
    public Value resolve(String name, @Nullable LocalDate event) {
        List<CompiledRule.Parameter> versions = rule.versions(name);
        Value given = given(versions.getFirst());
        return given != null ? given : inForce(versions, event);
    }

    private static Value inForce(List<CompiledRule.Parameter> versions, @Nullable LocalDate event) {
        CompiledRule.Parameter version = version(versions, event);
        if (version.value() == null) {
            throw new Blocked(AssessmentStatus.CONFIG_REQUIRED, version.source().key());
        }
        return version.value();
    }

    /** As {@link #resolve}, but a value that is open, or not in force on the day, stays unknown instead of blocking. */
    Map<String, Value> resolveKnown(@Nullable LocalDate event) {
        Map<String, Value> resolved = fromRequest();
        rule.parameters().forEach((name, versions) -> resolved.computeIfAbsent(name, open -> known(versions, event)));
        return resolved;
    }

    private static Value known(List<CompiledRule.Parameter> versions, @Nullable LocalDate event) {
        Value unknown = new Value.Absent(versions.getFirst().source().key());
        try {
            Value value = version(versions, event).value();
            return value == null ? unknown : value;
        } catch (Blocked notInForce) {
            return unknown;
        }
    }

    private static CompiledRule.Parameter version(List<CompiledRule.Parameter> versions, @Nullable LocalDate event) {
        if (event == null) {
            if (versions.size() > 1) {
                throw new Blocked(AssessmentStatus.MISSING_INPUT, "event_date");
            }
            return versions.getFirst();
        }
        if (versions.getFirst().source().validity().contains(event)) {
            return versions.getFirst();
        }
        return PolicyVersions.inForce(versions, version -> version.source().validity(), event)
                .orElseThrow(() -> new Blocked(
                        PolicyVersions.status(
                                versions, version -> version.source().validity(), event),
                        versions.getFirst().source().key()));
    }
}
