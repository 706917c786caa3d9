package cn.yujiang.subsidy.application;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.Notices;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of the forms F08, F09 and F17. Printed papers are Chinese whatever the screen's language. */
final class ClaimFormModels {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/subsidy", Locale.ROOT);
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(WORDS.getString("day"), Locale.ROOT);

    /** Everything the papers of one claim are made of. */
    record Papers(
            Claim claim,
            RuleInfo rule,
            Body applicant,
            String phone,
            String accountNumber,
            ClaimSubject subject,
            String policyVersion,
            String paper,
            String basis,
            Money advanced,
            LocalDate today) {}

    private ClaimFormModels() {}

    static Map<String, Object> application(Papers papers) {
        Claim claim = papers.claim;
        var model = new HashMap<String, Object>();
        model.put("number", Objects.requireNonNullElse(claim.claimNo(), ""));
        model.put("date", DAY.format(papers.today));
        model.put("applicant", claim.applicantName());
        model.put("creditCode", papers.applicant.creditCode().value());
        model.put("unitType", WORDS.getString("kind." + papers.applicant.kind()));
        model.put("address", papers.applicant.address());
        model.put("legalPerson", papers.applicant.legalPerson());
        model.put("handler", papers.applicant.contactName() + " " + papers.phone);
        model.put("accountName", claim.accountName());
        model.put("bank", claim.bankName());
        model.put("account", papers.accountNumber);
        model.put("subsidyItem", claim.ruleTitle());
        model.put("policyDocumentNo", papers.paper);
        model.put("policyClause", papers.rule.citation().article());
        model.put("policyVersion", papers.policyVersion);
        model.put("cohort", claim.cohortName() + " / " + Objects.requireNonNullElse(claim.filingNo(), ""));
        model.put("trainedCount", Integer.toString(claim.lines().size()));
        model.put("claimCount", Integer.toString(claim.paidPersons()));
        model.put("standard", standard(papers.rule));
        amounts(model, claim.total());
        Money left =
                claim.total().compareTo(papers.advanced) > 0 ? claim.total().minus(papers.advanced) : Money.ZERO;
        model.put("advanced", papers.advanced.toGroupedYuan());
        model.put("payable", left.toGroupedYuan());
        model.put("payableWords", RmbUppercase.of(left));
        model.put("noticePeriod", period(claim.noticeFrom(), claim.noticeTo()));
        for (String later :
                List.of("firstOpinion", "secondOpinion", "noticeObjections", "approval", "financeOpinion")) {
            model.put(later, "");
        }
        return model;
    }

    static void amounts(Map<String, Object> model, Money total) {
        model.put("amount", total.toGroupedYuan());
        model.put("amountWords", RmbUppercase.of(total));
    }

    static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? "" : DAY.format(from) + "—" + DAY.format(to);
    }

    /** The amounts of the paper, in its own words. */
    static String standard(RuleInfo rule) {
        return rule.parameters().stream()
                .filter(parameter -> parameter.value() != null && parameter.citation() != null)
                .map(parameter -> parameter.name() + " " + rule.word(parameter, parameter.value()))
                .collect(Collectors.joining("；"));
    }

    static Map<String, Object> roster(
            Papers papers, Map<Long, PersonDirectory.Person> people, Map<Long, List<Certificate>> certificates) {
        Claim claim = papers.claim;
        var model = new HashMap<String, Object>();
        model.put("applicant", claim.applicantName());
        model.put("cohortName", claim.cohortName());
        model.put("filingNo", Objects.requireNonNullElse(claim.filingNo(), ""));
        model.put("policy", papers.basis + " " + claim.ruleTitle());
        model.put("persons", Integer.toString(claim.paidPersons()));
        model.put("total", claim.total().toGroupedYuan());
        model.put("totalWords", RmbUppercase.of(claim.total()));
        model.put(
                "trainees",
                claim.lines().stream()
                        .map(line -> row(
                                line,
                                papers,
                                Objects.requireNonNull(people.get(line.personId())),
                                certificates.getOrDefault(line.enrolmentId(), List.of())))
                        .toList());
        return model;
    }

    private static Map<String, Object> row(
            ClaimLine line, Papers papers, PersonDirectory.Person person, List<Certificate> certificates) {
        var row = new HashMap<String, Object>();
        List<Certificate> verified = certificates.stream()
                .filter(certificate -> certificate.state() == CertificateState.VERIFIED)
                .toList();
        row.put("name", person.name());
        row.put("idNo", person.residentId().number());
        row.put("category", line.category());
        row.put("occupation", papers.subject.occupation());
        row.put("level", papers.subject.level());
        row.put("creditedHours", hours(line.facts().get("credited_hours")));
        row.put(
                "days",
                line.facts().getOrDefault("attended_offline_days", line.facts().getOrDefault("attended_dates", "")));
        row.put("certificateKind", join(verified, Certificate::kind));
        row.put("certificateNo", join(verified, Certificate::number));
        row.put("standard", "");
        row.put("amount", line.payable().toGroupedYuan());
        row.put("note", note(line));
        return row;
    }

    private static String hours(@Nullable String decimal) {
        return decimal == null || decimal.isEmpty()
                ? ""
                : LessonHours.of(new java.math.BigDecimal(decimal)).toText();
    }

    static String join(List<Certificate> certificates, java.util.function.Function<Certificate, String> part) {
        return certificates.stream().map(part).distinct().collect(Collectors.joining(" "));
    }

    static String note(ClaimLine line) {
        String struck = line.strikeReason();
        if (line.strikeCode() != null) {
            return MessageFormat.format(WORDS.getString("struck"), struck == null ? "" : struck);
        }
        String reason = line.reason();
        if (line.payable().isPositive() || reason == null) {
            return line.summary();
        }
        if (WORDS.containsKey("reason." + reason)) {
            return WORDS.getString("reason." + reason);
        }
        return line.trace().isEmpty() ? reason : line.trace().getLast().zh();
    }

    /** @param workdays working days of the period, first and last included */
    static Map<String, Object> notice(Notices.Notice notice, String division, long workdays) {
        var model = new HashMap<String, Object>();
        Money total = notice.items().stream().map(Notices.Item::total).reduce(Money.ZERO, Money::plus);
        List<Map<String, Object>> people = notice.items().stream()
                .flatMap(item -> item.lines().stream())
                .map(ClaimFormModels::noticeRow)
                .toList();
        model.put("title", MessageFormat.format(WORDS.getString("notice.title"), division));
        model.put("basis", joined(notice, Notices.Item::basis));
        model.put("unit", joined(notice, Notices.Item::applicant));
        model.put("item", joined(notice, Notices.Item::project));
        model.put("persons", Integer.toString(people.size()));
        amounts(model, total);
        model.put("noticeStart", DAY.format(notice.firstDay()));
        model.put("noticeEnd", DAY.format(notice.lastDay()));
        model.put("workdays", Long.toString(workdays));
        model.put("hotline", notice.hotline());
        model.put("publisher", MessageFormat.format(WORDS.getString("notice.publisher"), division));
        model.put("publishedOn", DAY.format(notice.published()));
        model.put("trainees", people);
        return model;
    }

    private static String joined(Notices.Notice notice, java.util.function.Function<Notices.Item, String> part) {
        return notice.items().stream().map(part).distinct().collect(Collectors.joining("；"));
    }

    private static Map<String, Object> noticeRow(Notices.Line line) {
        return Map.of(
                "name", line.name(),
                "idMasked", line.maskedId(),
                "occupation", line.occupation(),
                "level", line.level(),
                "amount", line.amount().toGroupedYuan());
    }
}
