package cn.yujiang.policy.domain;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.EvidenceDirectory.StoredCase;
import cn.yujiang.policy.PackPreview;
import cn.yujiang.policy.PackPreview.Source;
import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the rules of two versions of a pack the same questions and adds up what comes out different. */
public final class PackComparison {

    private final Map<String, CompiledRule> before = new LinkedHashMap<>();
    private final Map<String, CompiledRule> after = new LinkedHashMap<>();
    private final @Nullable CompiledPack inForce;
    private final CompiledPack draft;
    private final Finder.Settings settings;
    private final Map<List<Object>, Tally> tallies = new LinkedHashMap<>();

    /** @param inForce null when the paper is new here */
    public PackComparison(@Nullable CompiledPack inForce, CompiledPack draft, Finder.Settings settings) {
        this.inForce = inForce;
        this.draft = draft;
        this.settings = settings;
        if (inForce != null) {
            inForce.rules().forEach(rule -> before.put(rule.source().id(), rule));
        }
        draft.rules().forEach(rule -> after.put(rule.source().id(), rule));
    }

    /** Rules that are new, gone, or computed from something that reads differently. */
    public Set<String> changedRules() {
        Set<String> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        ids.removeIf(id -> before.containsKey(id)
                && after.containsKey(id)
                && meaning(before.get(id)).equals(meaning(after.get(id))));
        return ids;
    }

    /** Everything that can change an answer of a rule; lines and words of the file are left out. */
    private static List<Object> meaning(@Nullable CompiledRule rule) {
        PackSource.Rule source = Objects.requireNonNull(rule).source();
        List<Object> parts = new ArrayList<>(List.of(
                source.payee(),
                source.event(),
                String.valueOf(source.eventFact()),
                source.population(),
                source.validity()));
        rule.facts()
                .forEach(fact -> parts.add(List.of(fact.key(), fact.type(), bounds(fact), fact.values(), fact.open())));
        rule.parameters()
                .forEach((name, versions) -> versions.forEach(version -> parts.add(List.of(
                        name,
                        String.valueOf(version.source().value())
                                + version.source().type()
                                + version.source().factKey(),
                        version.source().validity(),
                        version.source().divisions()))));
        source.invalid().forEach(check -> parts.add(check.when().text() + check.field()));
        source.definitions()
                .forEach(part -> parts.add(part.name() + part.formula().text()));
        source.conditions().forEach(part -> parts.add(part.require().text() + part.status() + part.reason()));
        source.marks().forEach(part -> parts.add(part.when().text() + part.status() + part.reason()));
        source.outputs().forEach(part -> parts.add(part.key() + part.formula().text() + part.always()));
        parts.add(source.amount() == null ? "" : source.amount().text());
        return parts;
    }

    private static String bounds(PackSource.Fact fact) {
        return fact.min() + " " + fact.max() + " " + fact.optional() + " "
                + fact.columns().stream()
                        .map(column -> column.key() + column.type() + bounds(column) + column.values())
                        .toList();
    }

    /** The examples of both versions and cases around the limits of the changed rules. */
    public void addMadeUp() {
        for (String id : changedRules()) {
            List<CompiledRule> versions =
                    Optional.ofNullable(before.get(id)).map(List::of).orElseGet(List::of);
            List<CompiledRule> both = new ArrayList<>(versions);
            Optional.ofNullable(after.get(id)).ifPresent(both::add);
            tally(id, Source.MADE_UP);
            new CaseVariations(both)
                    .around(examples(id))
                    .forEach(request -> add(id, Source.MADE_UP, request.eventDate(), request.facts(), false, Map.of()));
        }
    }

    private List<AssessmentRequest> examples(String rule) {
        List<AssessmentRequest> cases = new ArrayList<>();
        if (inForce != null) {
            cases.addAll(PackExamples.requests(inForce, rule));
        }
        cases.addAll(PackExamples.requests(draft, rule));
        return cases;
    }

    /** One line of a claim. */
    public void add(StoredCase line) {
        add(
                line.ruleId(),
                Source.CLAIMS,
                line.eventDate(),
                line.facts(),
                line.decided(),
                settings.of(line.ruleId(), line.divisionCode()));
    }

    private void add(
            String id,
            Source source,
            @Nullable LocalDate day,
            Map<String, @Nullable Object> facts,
            boolean decided,
            Map<String, String> overrides) {
        Optional<Assessment> old = ask(before.get(id), day, facts, overrides);
        Optional<Assessment> changed = ask(after.get(id), day, facts, overrides);
        tally(id, source).add(old, changed, decided);
    }

    private Tally tally(String id, Source source) {
        return tallies.computeIfAbsent(List.of(id, source), key -> new Tally());
    }

    /** A rule of one version is asked only what it takes, and told only values it has. */
    private static Optional<Assessment> ask(
            @Nullable CompiledRule rule,
            @Nullable LocalDate day,
            Map<String, @Nullable Object> facts,
            Map<String, String> overrides) {
        if (rule == null) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> taken = new HashMap<>(facts);
        taken.keySet().removeIf(key -> !rule.takes(key));
        Map<String, String> known = new HashMap<>(overrides);
        known.keySet().removeIf(key -> rule.info().parameter(key).isEmpty());
        return Optional.of(
                RuleAssessor.assess(rule, new AssessmentRequest(rule.source().id(), day, taken, known)));
    }

    /** What was found, in the order of the rules. */
    public List<PackPreview.Effect> effects() {
        List<PackPreview.Effect> effects = new ArrayList<>();
        tallies.forEach((key, tally) -> effects.add(tally.effect((String) key.getFirst(), (Source) key.getLast())));
        return effects;
    }

    /** Sums of one rule over one kind of cases. */
    private final class Tally {
        private long cases;
        private long oldSum;
        private long newSum;
        private long winners;
        private long losers;
        private long newlyPaid;
        private long noLongerPaid;
        private long otherAnswer;
        private long decidedChanged;

        void add(Optional<Assessment> old, Optional<Assessment> changed, boolean decided) {
            long oldFen = old.map(answer -> answer.payable().fen()).orElse(0L);
            long newFen = changed.map(answer -> answer.payable().fen()).orElse(0L);
            boolean sameAnswer = old.map(PackComparison::answer).equals(changed.map(PackComparison::answer));
            cases++;
            oldSum = Math.addExact(oldSum, oldFen);
            newSum = Math.addExact(newSum, newFen);
            winners += newFen > oldFen ? 1 : 0;
            losers += newFen < oldFen ? 1 : 0;
            newlyPaid += oldFen == 0 && newFen > 0 ? 1 : 0;
            noLongerPaid += oldFen > 0 && newFen == 0 ? 1 : 0;
            otherAnswer += oldFen == newFen && !sameAnswer ? 1 : 0;
            decidedChanged += decided && oldFen != newFen ? 1 : 0;
        }

        PackPreview.Effect effect(String id, Source source) {
            return new PackPreview.Effect(
                    id,
                    ruleOf(id).info().titleZh(),
                    source,
                    cases,
                    Money.ofFen(oldSum),
                    Money.ofFen(newSum),
                    winners,
                    losers,
                    newlyPaid,
                    noLongerPaid,
                    otherAnswer,
                    decidedChanged);
        }
    }

    private CompiledRule ruleOf(String id) {
        CompiledRule drafted = after.get(id);
        return drafted != null ? drafted : Objects.requireNonNull(before.get(id));
    }

    private static List<Object> answer(Assessment answer) {
        return List.of(
                answer.status(), String.valueOf(answer.reason()), String.valueOf(answer.field()), answer.outputs());
    }
}
