package cn.yujiang.subsidy.application;

import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of the forms of apprentices: F12 the filing, F12a the agreement with each, F12b their roster, F12c the claim of a year. */
final class ApprenticeForms {

    private static final int MONTHS = 12;

    /** Room for the pen. */
    private static final String LINE = "＿＿＿＿＿＿";

    private ApprenticeForms() {}

    static void filing(Map<String, Object> model, Claim claim) {
        firm(model);
        model.put("firmHandler", model.get("handler"));
        model.put("firmAddress", model.get("address"));
        model.put("schoolHandler", "");
        model.put("number", model.getOrDefault("filing", ""));
        model.put("apprentices", ListForms.words("persons", claim.lines().size()));
        Money budget = money(model, "budget");
        model.put("budget", budget.toGroupedYuan());
        model.put("budgetWords", RmbUppercase.of(budget));
        model.put("advance", money(model, "advance").toGroupedYuan());
    }

    /** The form calls the applicant a firm. */
    private static void firm(Map<String, Object> model) {
        model.put("firm", model.get("applicant"));
        model.put("firmCode", model.get("creditCode"));
        model.put("firmLegal", model.get("legalPerson"));
    }

    private static Money money(Map<String, Object> model, String key) {
        return Money.parseYuan(String.valueOf(model.getOrDefault(key, "0")));
    }

    static void roster(
            Map<String, Object> model, Claim claim, ClaimList list, Map<Long, PersonDirectory.Person> people) {
        firm(model);
        model.put("number", model.getOrDefault("filing", ""));
        model.put("year", ListForms.words("year", list.value()));
        model.put("persons", Integer.toString(claim.lines().size()));
        model.put(
                "apprentices",
                claim.lines().stream()
                        .map(line -> rosterRow(line, list, model, people))
                        .toList());
    }

    private static Map<String, Object> rosterRow(
            ClaimLine line, ClaimList list, Map<String, Object> model, Map<Long, PersonDirectory.Person> people) {
        var person = java.util.Objects.requireNonNull(people.get(line.personId()));
        var phone = person.phone();
        var row = new HashMap<String, Object>();
        row.put("name", line.name());
        row.put("gender", ListForms.WORDS.getString(person.residentId().isMale() ? "male" : "female"));
        row.put("idNo", person.residentId().number());
        row.put("occupation", model.getOrDefault("occupation", ""));
        row.put("level", model.getOrDefault("level", ""));
        row.put("contract", "");
        row.put("months", Integer.toString(months(line, list)));
        row.put("firmMentor", model.getOrDefault("firmMentors", ""));
        row.put("schoolMentor", model.getOrDefault("schoolMentors", ""));
        row.put("phone", phone == null ? "" : phone.number());
        row.put("remark", "");
        return row;
    }

    /** What was not entered is left to the pen. */
    static List<Map<String, Object>> agreements(
            Map<String, Object> model, Claim claim, Map<Long, PersonDirectory.Person> people) {
        firm(model);
        List<Map<String, Object>> agreements = new ArrayList<>();
        for (ClaimLine line : claim.lines()) {
            var person = java.util.Objects.requireNonNull(people.get(line.personId()));
            var phone = person.phone();
            var agreement = new HashMap<>(model);
            agreement.put("number", model.getOrDefault("filing", "") + "-" + (agreements.size() + 1));
            agreement.put("name", line.name());
            agreement.put("idNo", person.residentId().number());
            agreement.put("phone", phone == null ? LINE : phone.number());
            agreement.put("months", line.facts().getOrDefault("agreement_months", LINE));
            agreement.put("firmMentor", model.getOrDefault("firmMentors", LINE));
            agreement.put("schoolMentor", model.getOrDefault("schoolMentors", LINE));
            agreement.putIfAbsent("assessment", LINE);
            monthly(agreement, "wage");
            monthly(agreement, "allowance");
            agreements.add(agreement);
        }
        return agreements;
    }

    private static void monthly(Map<String, Object> agreement, String key) {
        String entered = String.valueOf(agreement.getOrDefault(key, ""));
        Money money = entered.isEmpty() ? null : Money.parseYuan(entered);
        agreement.put(key, money == null ? LINE : money.toGroupedYuan());
        agreement.put(key + "Words", money == null ? LINE : RmbUppercase.of(money));
    }

    /** Months of the agreement that fall into the year. */
    private static int months(ClaimLine line, ClaimList list) {
        String agreed = line.facts().getOrDefault("agreement_months", "");
        if (!agreed.matches("\\d{1,3}")) {
            return 0;
        }
        int left = Integer.parseInt(agreed) - MONTHS * (Integer.parseInt(list.value()) - 1);
        return Math.max(0, Math.min(MONTHS, left));
    }

    static void application(
            Map<String, Object> model, Claim claim, ClaimList list, Map<Long, PersonDirectory.Person> people) {
        firm(model);
        model.put("year", ListForms.words("year", list.value()));
        Money costs = list.rows().stream().map(ApprenticeForms::cost).reduce(Money.ZERO, Money::plus);
        model.put("costTotal", costs.toGroupedYuan());
        model.put(
                "apprentices",
                claim.lines().stream()
                        .map(line -> applicationRow(line, list, people))
                        .toList());
    }

    private static Map<String, Object> applicationRow(
            ClaimLine line, ClaimList list, Map<Long, PersonDirectory.Person> people) {
        var row = new HashMap<String, Object>();
        row.put("year", list.value());
        row.put("name", line.name());
        row.put("idNo", ListForms.idNo(line, people));
        row.put("months", Integer.toString(months(line, list)));
        row.put(
                "actual",
                list.rows().stream()
                        .filter(entered -> entered.id() == line.enrolmentId())
                        .map(entered -> cost(entered).toGroupedYuan())
                        .findFirst()
                        .orElse(""));
        row.put("amount", line.payable().toGroupedYuan());
        row.put("remark", line.payable().isPositive() ? "" : ClaimFormModels.note(line));
        for (String byHand : List.of("contract", "tuition", "books", "mentor", "other", "standard")) {
            row.put(byHand, ""); // the parts of the cost stand in its receipts
        }
        return row;
    }

    private static Money cost(ClaimList.Row row) {
        String cost = row.facts().getOrDefault("yearly_costs", "");
        return cost.isEmpty() ? Money.ZERO : Money.parseYuan(cost);
    }
}
