package cn.yujiang.subsidy.application;

import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyKind;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimLists.Choice;
import cn.yujiang.subsidy.ClaimLists.NewList;
import cn.yujiang.subsidy.ListPeriod;
import cn.yujiang.subsidy.domain.lists.ListKind;
import cn.yujiang.subsidy.domain.lists.ListKinds;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Which rules a body may claim with a list, and the list that is made for one of them. */
@Component
class ListChoices {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/lists", Locale.ROOT);
    private static final String YEAR = "[1-9]";

    private final PolicyCatalogue policies;
    private final ListCalculator calculator;
    private final BusinessClock clock;

    ListChoices(PolicyCatalogue policies, ListCalculator calculator, BusinessClock clock) {
        this.policies = policies;
        this.calculator = calculator;
        this.clock = clock;
    }

    List<Choice> of(Body body, LocalDate day) {
        return policies.rulesInForce(body.divisionCode(), day).stream()
                .filter(rule -> calculator.kinds().needsNoClass(rule) && fits(rule, body.kind()))
                .map(rule -> {
                    ListKind kind = calculator.kinds().of(rule.id());
                    return new Choice(rule, kind.period(), ListKinds.aboutBody(rule), kind.details());
                })
                .toList();
    }

    /** Bodies claim what is paid to their kind, and hand in for people who have no account here. */
    private static boolean fits(RuleInfo rule, BodyKind kind) {
        return switch (rule.payee()) {
            case INSTITUTION ->
                kind.isTrainingInstitution() || kind == BodyKind.HR_SERVICE_PROVIDER || kind == BodyKind.LABOUR_BROKER;
            case ENTERPRISE -> kind.isEmployer() || kind == BodyKind.TRAINEESHIP_HOST || kind == BodyKind.INCUBATOR;
            case EVALUATOR -> kind == BodyKind.EVALUATION_ORGANISATION;
            case TRAINEE -> kind != BodyKind.EVALUATION_ORGANISATION;
            case NONE -> false;
        };
    }

    /** A list without rows. */
    ClaimList make(Body body, NewList wanted) {
        RuleInfo rule = policies.rule(wanted.ruleId())
                .orElseThrow(() -> new RejectedException(Rejection.onField("rule", "LIST_RULE", wanted.ruleId())));
        ListKind kind = calculator.kinds().of(rule.id());
        String value = value(kind.period(), wanted.value().strip());
        LocalDate day =
                kind.period() == ListPeriod.MONTH ? YearMonth.parse(value).atEndOfMonth() : wanted.day();
        if (of(body, day).stream().noneMatch(choice -> choice.rule().id().equals(rule.id()))) {
            throw new RejectedException(Rejection.onField("rule", "LIST_RULE", rule.titleZh()));
        }
        return new ClaimList(
                Ids.next(),
                MessageFormat.format(WORDS.getString("title." + kind.period()), rule.titleZh(), value, day),
                rule.id(),
                rule.titleZh(),
                policies.pack(rule.packId()).orElseThrow().version(),
                body.id(),
                body.name(),
                body.divisionCode(),
                kind.period(),
                value,
                day,
                ListKinds.aboutBody(rule),
                true,
                null,
                Map.of(),
                List.of());
    }

    private String value(ListPeriod period, String value) {
        return switch (period) {
            case ONCE -> "";
            case YEAR -> year(value);
            case MONTH -> month(value);
        };
    }

    private static String year(String value) {
        if (!value.matches(YEAR)) {
            throw new RejectedException(Rejection.onField("value", "LIST_YEAR", value));
        }
        return value;
    }

    private String month(String value) {
        try {
            YearMonth month = YearMonth.parse(value);
            if (month.isAfter(YearMonth.from(clock.today()))) {
                throw new RejectedException(Rejection.onField("value", "LIST_FUTURE", value));
            }
            return month.toString();
        } catch (DateTimeException e) {
            throw new RejectedException(Rejection.onField("value", "LIST_MONTH", value), e);
        }
    }
}
