package cn.yujiang.subsidy.ui;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.Assessor;
import cn.yujiang.policy.FactTexts;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.domain.lists.BreakEven;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Figures;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Beside a subsidy that excludes another: what the other would give for the same number of people, and from how many on it is worth as
 * much. All of it is answered by the rule, which carries the other amount as a result of its own.
 */
final class AlternativePanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String SUFFIX = "_alternative";
    private static final String PERSONS = "persons";
    private static final int MOST = 1_000_000;

    private AlternativePanel(Money own, Money other, OptionalInt even) {
        add(new H2(getTranslation("list.alternative")));
        add(new Figures()
                .with(getTranslation("list.alternative.own"), Amounts.text(own))
                .with(getTranslation("list.alternative.other"), Amounts.text(other))
                .with(
                        getTranslation("list.alternative.even"),
                        even.isPresent() ? Integer.toString(even.getAsInt()) : "—"));
        add(new Paragraph(getTranslation("list.alternative.explain")));
    }

    /** Empty for rules without an alternative, and while the number of people is not entered. */
    static Optional<AlternativePanel> of(RuleInfo rule, ClaimLine line, Assessor assessor) {
        Optional<String> output = rule.outputs().keySet().stream()
                .filter(key -> key.endsWith(SUFFIX))
                .findFirst();
        String persons = line.facts().getOrDefault(PERSONS, "");
        if (output.isEmpty() || !persons.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        var question = new Question(rule, line, output.get(), assessor);
        BreakEven.Offer now = question.ask(Integer.parseInt(persons));
        return Optional.of(new AlternativePanel(now.own(), now.other(), BreakEven.find(question::ask, MOST)));
    }

    /** The rule asked for other numbers of people. */
    private record Question(RuleInfo rule, ClaimLine line, String output, Assessor assessor) {

        BreakEven.Offer ask(int persons) {
            Map<String, @Nullable Object> facts = new HashMap<>(FactTexts.read(rule, line.facts()));
            facts.put(PERSONS, persons);
            String day = line.facts().getOrDefault("event_date", "");
            Assessment answer = assessor.assess(
                    new AssessmentRequest(rule.id(), day.isEmpty() ? null : LocalDate.parse(day), facts, Map.of()));
            Object other = answer.outputs().get(output);
            return new BreakEven.Offer(
                    answer.payable(), other == null ? Money.ZERO : Money.parseYuan(other.toString()));
        }
    }
}
