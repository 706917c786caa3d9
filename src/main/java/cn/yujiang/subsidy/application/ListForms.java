package cn.yujiang.subsidy.application;

import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimForms.Paper;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ListColumn;
import cn.yujiang.subsidy.domain.lists.ListFacts;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values of the forms of claims from lists: F13 and F16 for a month, F20 for everything once; those of apprentices stand apart. */
@Component
class ListForms {

    static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/lists", Locale.ROOT);

    private final ListCalculator calculator;

    ListForms(ListCalculator calculator) {
        this.calculator = calculator;
    }

    /** One set of values, or one for each person where each signs a paper of their own. */
    List<Map<String, Object>> models(
            Paper paper, ClaimFormModels.Papers papers, ClaimList list, Map<Long, PersonDirectory.Person> people) {
        Map<String, Object> model = ClaimFormModels.application(papers);
        model.putAll(list.details());
        head(model, papers);
        switch (paper) {
            case F12a -> {
                return ApprenticeForms.agreements(model, papers.claim(), people);
            }
            case F12 -> ApprenticeForms.filing(model, papers.claim());
            case F12b -> ApprenticeForms.roster(model, papers.claim(), list, people);
            case F12c -> ApprenticeForms.application(model, papers.claim(), list, people);
            case F13 -> wages(model, papers, list, people);
            case F16 -> traineeship(model, papers, list, people);
            default -> once(model, papers, list, people);
        }
        return List.of(model);
    }

    private static void head(Map<String, Object> model, ClaimFormModels.Papers papers) {
        Claim claim = papers.claim();
        String standard = ClaimFormModels.standard(papers.rule());
        model.put("standard", standard.isEmpty() ? WORDS.getString("standard.open") : standard);
        model.put("policy", papers.basis());
        model.put("phone", papers.phone());
        model.put("persons", Integer.toString(claim.paidPersons()));
        model.put("total", claim.total().toGroupedYuan());
        model.put("totalWords", RmbUppercase.of(claim.total()));
        model.put("opinion", "");
        model.put("approval", "");
    }

    /** The number of the person, the credit code of the body; lines about the body stand for no person. */
    static String idNo(ClaimLine line, Map<Long, PersonDirectory.Person> people) {
        PersonDirectory.Person person = people.get(line.personId());
        return person == null ? line.maskedId() : person.residentId().number();
    }

    private static void wages(
            Map<String, Object> model,
            ClaimFormModels.Papers papers,
            ClaimList list,
            Map<Long, PersonDirectory.Person> people) {
        model.put("legalPersonId", WORDS.getString("blank")); // kept nowhere
        model.put("month", list.value());
        model.put("dispatcher", "");
        String share =
                papers.rule().parameter("wageRatio").map(ParameterInfo::value).orElse("");
        model.put(
                "workers",
                papers.claim().lines().stream()
                        .map(line -> worker(line, row(list, line), share, people))
                        .toList());
    }

    private static ClaimList.Row row(ClaimList list, ClaimLine line) {
        return list.rows().stream()
                .filter(row -> row.id() == line.enrolmentId())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> worker(
            ClaimLine line, ClaimList.Row row, String share, Map<Long, PersonDirectory.Person> people) {
        String wage = row.facts().getOrDefault("monthly_wages", "");
        boolean paid = line.payable().isPositive();
        int before = Integer.parseInt(line.facts().getOrDefault("months_paid_before", "0"));
        return Map.of(
                "name", line.name(),
                "idNo", idNo(line, people),
                "category", line.category(),
                "wage", yuan(wage),
                "cap", share(wage, share),
                "amount", line.payable().toGroupedYuan(),
                "months", Integer.toString(paid ? before + 1 : before));
    }

    static String yuan(String amount) {
        return amount.isEmpty() ? "" : Money.parseYuan(amount).toGroupedYuan();
    }

    /** The share the paper names, before its cap. */
    private static String share(String wage, String percent) {
        if (wage.isEmpty() || !percent.endsWith("%")) {
            return "";
        }
        var share = new java.math.BigDecimal(percent.substring(0, percent.length() - 1)).movePointLeft(2);
        return Money.roundHalfUp(new java.math.BigDecimal(wage).multiply(share)).toGroupedYuan();
    }

    private void traineeship(
            Map<String, Object> model,
            ClaimFormModels.Papers papers,
            ClaimList list,
            Map<Long, PersonDirectory.Person> people) {
        model.put("period", list.value());
        model.put("minimumWage", decided(papers.rule(), papers.claim()));
        model.put(
                "trainees",
                papers.claim().lines().stream()
                        .map(line -> trainee(line, list, people))
                        .toList());
    }

    private static Map<String, Object> trainee(
            ClaimLine line, ClaimList list, Map<Long, PersonDirectory.Person> people) {
        var row = new HashMap<String, Object>();
        row.put("name", line.name());
        row.put("idNo", idNo(line, people));
        row.put("period", list.value());
        row.put("months", line.facts().getOrDefault("months", ""));
        row.put("amount", line.payable().toGroupedYuan());
        for (String byHand : List.of("post", "school", "attendance", "standard", "insurance", "retained")) {
            row.put(byHand, "");
        }
        return row;
    }

    /** Values the paper leaves open, as decided when the claim was computed. */
    private static String decided(RuleInfo rule, Claim claim) {
        String values = claim.parameters().entrySet().stream()
                .filter(setting -> rule.parameter(setting.getKey()).isPresent())
                .map(setting -> rule.parameter(setting.getKey()).orElseThrow().name() + " " + setting.getValue())
                .sorted()
                .collect(Collectors.joining("；"));
        return values.isEmpty() ? WORDS.getString("standard.open") : values;
    }

    private void once(
            Map<String, Object> model,
            ClaimFormModels.Papers papers,
            ClaimList list,
            Map<Long, PersonDirectory.Person> people) {
        RuleInfo rule = papers.rule();
        String conditions =
                rule.conditions().stream().map(RuleInfo.Condition::formula).collect(Collectors.joining("；"));
        model.put("idNo", papers.applicant().creditCode().value());
        model.put("conditions", conditions.isEmpty() ? WORDS.getString("conditions.none") : conditions);
        List<ListColumn> columns = ListFacts.columns(rule, calculator.kinds().of(rule.id()));
        model.put(
                "people",
                papers.claim().lines().stream()
                        .map(line -> Map.of(
                                "name", line.name(),
                                "idNo", idNo(line, people),
                                "category", line.category(),
                                "fact", facts(columns, row(list, line)),
                                "amount", line.payable().toGroupedYuan()))
                        .toList());
    }

    /** What was entered, in the words of the paper. */
    private static String facts(List<ListColumn> columns, ClaimList.Row row) {
        return columns.stream()
                .filter(column -> row.facts().containsKey(column.key()))
                .map(column -> column.info().name() + " " + word(column.info(), shown(column, row)))
                .collect(Collectors.joining("；"));
    }

    /** Numbers of records are kept with their last digits only. */
    private static @Nullable String shown(ListColumn column, ClaimList.Row row) {
        return row.facts()
                .getOrDefault(column.key() + ListRows.SHOWN, row.facts().get(column.key()));
    }

    private static String word(FactInfo fact, @Nullable String value) {
        String text = Objects.requireNonNullElse(value, "");
        return switch (fact.kind()) {
            case TRUTH -> WORDS.getString(text.equals("true") ? "yes" : "no");
            case QUANTITY -> text + " " + fact.unit();
            default -> text;
        };
    }

    static String words(String key, Object value) {
        return MessageFormat.format(WORDS.getString(key), value);
    }
}
