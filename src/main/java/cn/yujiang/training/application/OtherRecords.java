package cn.yujiang.training.application;

import cn.yujiang.controls.ComparisonDirectory;
import cn.yujiang.controls.ListKind;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.BodyScopeDirectory;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Finding;
import cn.yujiang.training.domain.ScopeCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What other records say about a roster: earlier classes, lists of other bureaus (A10, A11), who controls the bodies (A18), when teachers and places are
 * taken. */
@Component
class OtherRecords {

    private final ConflictChecks conflicts;
    private final ResourceChecks resources;
    private final ComparisonDirectory comparison;
    private final CodeLists codes;
    private final BodyDirectory bodies;
    private final BodyScopeDirectory scopes;
    private final HouseRules rules;

    OtherRecords(
            ConflictChecks conflicts,
            ResourceChecks resources,
            ComparisonDirectory comparison,
            CodeLists codes,
            BodyDirectory bodies,
            BodyScopeDirectory scopes,
            HouseRules rules) {
        this.conflicts = conflicts;
        this.resources = resources;
        this.comparison = comparison;
        this.codes = codes;
        this.bodies = bodies;
        this.scopes = scopes;
        this.rules = rules;
    }

    List<Finding> of(Cohort cohort, List<Enrolment> roster) {
        int most = rules.integer(HouseRules.MAX_PER_YEAR, cohort.divisionCode());
        var findings = new ArrayList<>(conflicts.of(cohort, roster, most));
        findings.addAll(ScopeCheck.of(cohort.plan(), scopes.scopeOf(cohort.bodyId())));
        findings.addAll(resources.of(cohort, roster.size()));
        findings.addAll(lists(cohort, roster));
        sameController(cohort).ifPresent(findings::add);
        return findings;
    }

    private List<Finding> lists(Cohort cohort, List<Enrolment> roster) {
        var findings = new ArrayList<Finding>();
        Set<ListKind> held = comparison.held(cohort.divisionCode());
        if (held.stream().noneMatch(ListKind::bars)) {
            findings.add(Finding.info("UNCHECKED_A10"));
        }
        if (!held.contains(ListKind.INSURED)) {
            findings.add(Finding.info("UNCHECKED_A11"));
        }
        Map<Long, Enrolment> byPerson =
                roster.stream().collect(Collectors.toMap(Enrolment::personId, Function.identity()));
        for (var hit : comparison.hits(byPerson.keySet(), cohort.divisionCode())) {
            Enrolment person = byPerson.get(hit.personId());
            if (person != null && hit.kind().bars()) {
                String code = "A10_" + hit.kind();
                findings.add(Finding.block(code, person.position(), person.name(), hit.source(), hit.asOf()));
            } else if (person != null && unemployed(person.category())) {
                findings.add(Finding.warn("A11_INSURED", person.position(), person.name(), hit.source(), hit.asOf()));
            }
        }
        return findings;
    }

    private boolean unemployed(String category) {
        return codes.find(CodeLists.Kind.CATEGORIES, category)
                .filter(entry -> entry.detail().equals("UNEMPLOYED"))
                .isPresent();
    }

    private Optional<Finding> sameController(Cohort cohort) {
        Long evaluator = cohort.plan().evaluatorId();
        if (evaluator == null || evaluator == cohort.bodyId()) {
            return Optional.empty();
        }
        Body body = bodies.find(cohort.bodyId()).orElseThrow();
        return bodies.find(evaluator)
                .filter(other ->
                        !body.legalPerson().isBlank() && other.legalPerson().equals(body.legalPerson()))
                .map(other -> Finding.warn("A18_SAME_PERSON", body.legalPerson(), body.name() + "、" + other.name()));
    }
}
