package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Cases;
import java.util.List;
import java.util.Set;

/** Several tables, each asked about some rules only: a frozen claim line can only be asked under the rule it was claimed under. */
public record CaseParts(List<Part> parts) implements Cases {

    /** @param ruleIds the rules that may be asked about these cases */
    public record Part(Cases cases, Set<String> ruleIds) {
        public Part {
            ruleIds = Set.copyOf(ruleIds);
        }
    }

    public CaseParts {
        parts = List.copyOf(parts);
    }

    @Override
    public int size() {
        return parts.stream().mapToInt(part -> part.cases().size()).sum();
    }

    @Override
    public List<String> divisions() {
        return parts.stream()
                .flatMap(part -> part.cases().divisions().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
