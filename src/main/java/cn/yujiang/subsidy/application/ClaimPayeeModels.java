package cn.yujiang.subsidy.application;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Values of the papers only some payees have: F10 for money of trainees, F15 for evaluation bodies. */
final class ClaimPayeeModels {

    private ClaimPayeeModels() {}

    /** Lines without money are left out: nobody signs for nothing. They stand in F09 with their reasons. */
    static Map<String, Object> handout(ClaimFormModels.Papers papers, Map<Long, PersonDirectory.Person> people) {
        var claim = papers.claim();
        var model = new HashMap<String, Object>();
        model.put("applicant", claim.applicantName());
        model.put("filingNo", Objects.requireNonNullElse(claim.filingNo(), ""));
        model.put("cohortName", claim.cohortName());
        model.put("policy", papers.basis());
        model.put("subsidyItem", claim.ruleTitle());
        model.put("period", period(papers.subject()));
        model.put("standard", ClaimFormModels.standard(papers.rule()));
        model.put("persons", Integer.toString(claim.paidPersons()));
        model.put("total", claim.total().toGroupedYuan());
        model.put("totalWords", RmbUppercase.of(claim.total()));
        String daily = single(papers.rule());
        model.put(
                "trainees",
                claim.lines().stream()
                        .filter(line -> line.payable().isPositive())
                        .map(line -> handoutRow(line, Objects.requireNonNull(people.get(line.personId())), daily))
                        .toList());
        return model;
    }

    private static String period(ClaimSubject subject) {
        if (!(subject instanceof ClaimSubject.OfClass(Cohort cohort))) {
            return subject.name();
        }
        CohortPlan plan = cohort.plan();
        return plan.start() == null || plan.end() == null ? "" : plan.start() + " — " + plan.end();
    }

    private static Map<String, Object> handoutRow(ClaimLine line, PersonDirectory.Person person, String daily) {
        BankAccount account = person.account();
        return Map.of(
                "name", person.name(),
                "idNo", person.residentId().number(),
                "category", line.category(),
                "days", days(line),
                "standard", daily,
                "amount", line.payable().toGroupedYuan(),
                "bank", "", // not known to the system; written by hand
                "account", account == null ? "" : account.number());
    }

    private static String days(ClaimLine line) {
        return line.facts().getOrDefault("attended_offline_days", line.facts().getOrDefault("attended_dates", ""));
    }

    /** The one amount of the rule; empty where several apply, which the heading then names. */
    private static String single(RuleInfo rule) {
        List<ParameterInfo> cited = rule.parameters().stream()
                .filter(parameter -> parameter.value() != null && parameter.citation() != null)
                .toList();
        String value = cited.size() == 1 ? cited.getFirst().value() : null;
        return value == null ? "" : rule.word(cited.getFirst(), value);
    }

    static Map<String, Object> evaluation(
            ClaimFormModels.Papers papers,
            Map<Long, PersonDirectory.Person> people,
            Map<Long, List<Certificate>> certificates) {
        var claim = papers.claim();
        Map<String, Object> model = ClaimFormModels.application(papers);
        model.put("bodyFilingNo", ""); // not recorded for bodies
        model.put(
                "occupationLevel",
                papers.subject().occupation() + " " + papers.subject().level());
        model.put("batch", model.get("cohort"));
        String standard = single(papers.rule());
        model.put(
                "trainees",
                claim.lines().stream()
                        .map(line -> evaluationRow(
                                line,
                                Objects.requireNonNull(people.get(line.personId())),
                                certificates.getOrDefault(line.enrolmentId(), List.of()),
                                standard))
                        .toList());
        return model;
    }

    private static Map<String, Object> evaluationRow(
            ClaimLine line, PersonDirectory.Person person, List<Certificate> certificates, String standard) {
        List<Certificate> verified = certificates.stream()
                .filter(certificate -> certificate.state() == CertificateState.VERIFIED)
                .toList();
        Money amount = line.payable();
        return Map.of(
                "name", person.name(),
                "idNo", person.residentId().number(),
                "certificateNo", ClaimFormModels.join(verified, Certificate::number),
                "level", ClaimFormModels.join(verified, Certificate::level),
                "standard", amount.isPositive() ? standard : "",
                "amount", amount.toGroupedYuan());
    }
}
