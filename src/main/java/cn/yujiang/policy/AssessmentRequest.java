package cn.yujiang.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case to assess.
 *
 * @param ruleId rule, for example {@code GY2020-2.8.1-prejob}
 * @param eventDate the day that decides the version (适用日); null when it is one of the facts or not known
 * @param facts values by input key: String, Integer, Long, Boolean, LocalDate, LocalDateTime, BigDecimal, YearMonth, a List of
 *     these or of maps, or one Map for a list of two columns; null means missing; a list or map given must not change
 *     afterwards, because the explanation is written from it later
 * @param parameterOverrides parameter key to value text, for readings the bureau has decided and values a paper leaves open
 */
public record AssessmentRequest(
        String ruleId,
        @Nullable LocalDate eventDate,
        Map<String, @Nullable Object> facts,
        Map<String, String> parameterOverrides) {

    public AssessmentRequest {
        facts = Collections.unmodifiableMap(new HashMap<>(facts));
        parameterOverrides = Map.copyOf(parameterOverrides);
    }

    public static AssessmentRequest of(String ruleId, Map<String, @Nullable Object> facts) {
        return new AssessmentRequest(ruleId, null, facts, Map.of());
    }
}
