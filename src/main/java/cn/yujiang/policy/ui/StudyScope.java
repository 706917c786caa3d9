package cn.yujiang.policy.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.Places;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a user may study: rules by how far away they hold, and the places of his area. */
record StudyScope(PolicyCatalogue catalogue, Places names, Actor actor, LocalDate today) {

    /** Which rules are offered. */
    enum Reach {
        IN_FORCE,
        LOCAL,
        ANY
    }

    /** Papers with their rules that pay somebody. */
    List<RuleInfo> rules(Reach reach) {
        return catalogue.packs().stream()
                .flatMap(pack -> pack.rules().stream())
                .flatMap(id -> catalogue.rule(id).stream())
                .filter(rule -> rule.payee() != PayeeKind.NONE)
                .filter(rule -> reach == Reach.ANY || isLocal(rule))
                .filter(rule -> reach != Reach.IN_FORCE || rule.validity().contains(today))
                .toList();
    }

    private boolean isLocal(RuleInfo rule) {
        return rule.appliesTo(actor.divisionCode())
                || rule.divisions().stream().anyMatch(actor.scope()::includesDivision);
    }

    /** The nearest reach that has rules at all. */
    Reach nearest() {
        return Stream.of(Reach.values())
                .filter(reach -> !rules(reach).isEmpty())
                .findFirst()
                .orElse(Reach.ANY);
    }

    PackInfo paper(RuleInfo rule) {
        return catalogue.pack(rule.packId()).orElseThrow();
    }

    /** Places of the user's area that have a name; others can be given by their code. */
    List<String> places() {
        Stream<String> named = names.all().stream().map(Places.Place::code);
        return Stream.concat(Stream.of(actor.divisionCode()), named)
                .filter(actor.scope()::includesDivision)
                .distinct()
                .toList();
    }

    boolean hasPlace(String code) {
        return code.matches("\\d{6}") && actor.scope().includesDivision(code);
    }
}
