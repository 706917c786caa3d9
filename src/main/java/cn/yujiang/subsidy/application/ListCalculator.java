package cn.yujiang.subsidy.application;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.Assessor;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Ids;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.domain.lists.ListFacts;
import cn.yujiang.subsidy.domain.lists.ListKind;
import cn.yujiang.subsidy.domain.lists.ListKinds;
import cn.yujiang.subsidy.domain.lists.YearCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Computes the lines of a claim from a list: what was entered and what the system knows, assessed row by row. */
@Component
class ListCalculator {

    private static final String CATEGORY = "category";
    private static final String WORKER_CATEGORY = "worker_category";

    private final ListKinds kinds;
    private final ListHistory histories;
    private final Assessor assessor;
    private final PolicySettings settings;
    private final JsonMapper json;

    ListCalculator(ListHistory histories, Assessor assessor, PolicySettings settings, JsonMapper json) {
        this.kinds = ListKinds.parse(ListFile.lines("lists/kinds.csv"));
        this.histories = histories;
        this.assessor = assessor;
        this.settings = settings;
        this.json = json;
    }

    ListKinds kinds() {
        return kinds;
    }

    /** @param claim made from the list; null before one is */
    ClaimCalculator.Result compute(ClaimList list, RuleInfo rule, @Nullable ClaimEntity claim) {
        return new Run(list, rule, histories.of(list, claim)).result();
    }

    /** One computation of one list. */
    private final class Run {
        private final ClaimList list;
        private final RuleInfo rule;
        private final ListKind kind;
        private final Map<Long, ListFacts.History> histories;
        private final Map<String, String> decided;
        private String hash = "";

        Run(ClaimList list, RuleInfo rule, Map<Long, ListFacts.History> histories) {
            this.list = list;
            this.rule = rule;
            this.kind = kinds.of(rule.id());
            this.histories = histories;
            decided = new HashMap<>(settings.overrides(rule.id(), list.divisionCode()));
            decided.keySet()
                    .removeIf(key -> rule.parameter(key).isEmpty()); // decided for an earlier version of the rule
        }

        ClaimCalculator.Result result() {
            List<ClaimLine> lines = list.rows().stream().map(this::line).toList();
            return new ClaimCalculator.Result(lines, hash, decided);
        }

        private ClaimLine line(ClaimList.Row row) {
            ListFacts.History history = Objects.requireNonNull(histories.get(row.personId()));
            Map<String, @Nullable Object> facts = ListFacts.of(rule, kind, list, row, history);
            Assessment answer = assess(facts);
            hash = answer.policy().packHash();
            String problem = YearCheck.problem(
                    facts, kind, history.earlier(), whole -> assess(whole).payable());
            return line(row, facts, answer, problem);
        }

        private Assessment assess(Map<String, @Nullable Object> facts) {
            return assessor.assess(new AssessmentRequest(rule.id(), list.end(), facts, decided));
        }

        /** @param problem why somebody has to look though the rule answers */
        private ClaimLine line(
                ClaimList.Row row, Map<String, @Nullable Object> facts, Assessment answer, @Nullable String problem) {
            return new ClaimLine(
                    Ids.next(),
                    row.id(),
                    row.personId(),
                    row.position(),
                    row.name(),
                    row.maskedId(),
                    row.facts().getOrDefault(WORKER_CATEGORY, row.facts().getOrDefault(CATEGORY, "")),
                    problem == null ? answer.status() : AssessmentStatus.MANUAL_REVIEW,
                    problem == null ? answer.amount() : null,
                    problem == null ? answer.reason() : problem,
                    answer.field(),
                    problem == null ? answer.summary() : "",
                    answer.trace(),
                    frozen(row, facts),
                    null,
                    null,
                    false);
        }

        private Map<String, String> frozen(ClaimList.Row row, Map<String, @Nullable Object> facts) {
            Map<String, String> texts = new TreeMap<>(FrozenFacts.of(json, facts, list.end()));
            row.facts().forEach((key, value) -> {
                if (key.endsWith(ListRows.NUMBER)) {
                    texts.put(ListFacts.NUMBER, value);
                }
            });
            return texts;
        }
    }
}
