package cn.yujiang.shell.cli;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.PolicyVersions;
import cn.yujiang.policy.RepeatLimits;
import cn.yujiang.policy.Validity;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.shared.TimeSlot;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.shared.WorkdayCalendars;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The reference rules by id. */
final class ReferenceRules {

    private record Adapter(Set<String> inputs, Function<Inputs, Map<String, @Nullable Object>> body)
            implements ReferenceRule {
        @Override
        public Map<String, @Nullable Object> answer(Inputs values, @Nullable String reading) {
            if (reading != null) {
                throw new UsageException("unknown reading “" + reading + "”");
            }
            return body.apply(values);
        }
    }

    private static final Map<String, ReferenceRule> ALL = Map.ofEntries(
            rule("GEN-resident-id", FormatRules::residentId, "value"),
            rule("GEN-uscc", FormatRules::creditCode, "value"),
            rule("GEN-bankcard", FormatRules::bankCard, "value", "account_kind"),
            rule("GEN-mask", FormatRules::mask, "kind", "value"),
            rule("GEN-cert-number", FormatRules::certificate, "kind", "value", "holder_id", "claimed_level"),
            rule("GEN-rmb-uppercase", ReferenceRules::uppercase, "amount"),
            rule("GEN-public-notice", ReferenceRules::notice, "published_on", "working_days"),
            rule("GEN-limits", ReferenceRules::limits, "history", "new", "max_per_year"),
            rule("GEN-overlap", ReferenceRules::overlap, "first", "second"),
            rule("GEN-claim-total", ReferenceRules::total, "lines"),
            rule("GEN-policy-version", ReferenceRules::version, "rule", "event_date", "versions"),
            rule(
                    "GEN-claim-transition",
                    ClaimRule::decide,
                    "state",
                    "action",
                    "role",
                    "actor_is_first_reviewer",
                    "notice_finished",
                    "open_objection"));

    private final RuleRunner rules;

    ReferenceRules(RuleRunner rules) {
        this.rules = rules;
    }

    @Nullable
    ReferenceRule find(String id) {
        return switch (id) {
            case "POLICY-window" -> new Adapter(Set.of("rule", "event_date"), this::window);
            case "SCENARIO" -> new Scenarios(rules);
            default -> ALL.get(id);
        };
    }

    /** Whether a day lies in the period of a rule or statement of any paper. */
    private Map<String, @Nullable Object> window(Inputs in) {
        Validity validity = rules.catalogue()
                .validity(in.required("rule"))
                .orElseThrow(() -> new Inputs.Unanswerable("INVALID_INPUT", "rule"));
        AssessmentStatus status = PolicyVersions.status(List.of(validity), one -> one, in.date("event_date"));
        return Map.of("status", status.name());
    }

    private static Map.Entry<String, ReferenceRule> rule(
            String id, Function<Inputs, Map<String, @Nullable Object>> body, String... inputs) {
        return Map.entry(id, new Adapter(Set.of(inputs), body));
    }

    private static Map<String, @Nullable Object> uppercase(Inputs in) {
        return Map.of("text", RmbUppercase.of(positive(in.text("amount"), "amount")));
    }

    private static Money positive(String text, String field) {
        if (text.isBlank()) {
            throw new Inputs.Unanswerable("MISSING_INPUT", field);
        }
        try {
            Money money = Money.parseYuan(text);
            if (!money.isNegative()) {
                return money;
            }
        } catch (RejectedException e) {
            throw new Inputs.Unanswerable("INVALID_INPUT", field);
        }
        throw new Inputs.Unanswerable("INVALID_INPUT", field);
    }

    private static Map<String, @Nullable Object> notice(Inputs in) {
        LocalDate published = in.date("published_on");
        int days = in.number("working_days");
        if (days < 1) {
            throw new Inputs.Unanswerable("INVALID_INPUT", "working_days");
        }
        WorkdayCalendar.NoticePeriod period = WorkdayCalendars.load().notice(published, days);
        return Map.of(
                "first_day", period.firstDay().toString(),
                "last_day", period.lastDay().toString(),
                "earliest_approval", period.earliestDecision().toString());
    }

    private static Map<String, @Nullable Object> limits(Inputs in) {
        List<RepeatLimits.Training> history = in.list("history").stream()
                .map(item -> training(in.record("history", item)))
                .toList();
        RepeatLimits.Outcome outcome = RepeatLimits.check(
                history, training(in.record("new", in.values().get("new"))), in.number("max_per_year"));
        Map<String, @Nullable Object> answer = new HashMap<>();
        answer.put("result", outcome.result().name());
        answer.put("reason", outcome.reason());
        return answer;
    }

    private static RepeatLimits.Training training(Inputs in) {
        return new RepeatLimits.Training(in.text("occupation"), in.text("level"), in.number("year"), in.flag("paid"));
    }

    private static Map<String, @Nullable Object> overlap(Inputs in) {
        return Map.of("overlap", slot(in, "first").overlaps(slot(in, "second")));
    }

    private static TimeSlot slot(Inputs in, String key) {
        List<?> ends = in.list(key);
        try {
            if (ends.size() == 2) {
                return new TimeSlot(
                        LocalDateTime.parse(String.valueOf(ends.get(0))),
                        LocalDateTime.parse(String.valueOf(ends.get(1))));
            }
        } catch (DateTimeException | RejectedException e) {
            throw new Inputs.Unanswerable("INVALID_INPUT", key);
        }
        throw new Inputs.Unanswerable("INVALID_INPUT", key);
    }

    private static Map<String, @Nullable Object> total(Inputs in) {
        List<Money> lines = in.list("lines").stream()
                .map(line -> positive(String.valueOf(line), "lines"))
                .toList();
        Money total = lines.stream().reduce(Money.ZERO, Money::plus);
        return Map.of(
                "total", total.toPlainYuan(),
                "paid_persons", (int) lines.stream().filter(Money::isPositive).count(),
                "uppercase", RmbUppercase.of(total));
    }

    private static Map<String, @Nullable Object> version(Inputs in) {
        LocalDate event = in.date("event_date");
        List<Inputs> versions = in.list("versions").stream()
                .map(item -> in.record("versions", item))
                .toList();
        AssessmentStatus status = PolicyVersions.status(versions, ReferenceRules::validity, event);
        Map<String, @Nullable Object> answer = new HashMap<>();
        answer.put("status", status.name());
        PolicyVersions.inForce(versions, ReferenceRules::validity, event).ifPresent(version -> {
            answer.put("version", version.number("v"));
            answer.put("amount", version.text("amount"));
        });
        return answer;
    }

    private static Validity validity(Inputs version) {
        return new Validity(
                version.has("from") ? version.date("from") : null, version.has("to") ? version.date("to") : null, "明定");
    }
}
