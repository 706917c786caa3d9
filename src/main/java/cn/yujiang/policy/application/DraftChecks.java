package cn.yujiang.policy.application;

import static cn.yujiang.policy.application.DraftAccess.refused;

import cn.yujiang.policy.ExampleResult;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.domain.CompiledPack;
import cn.yujiang.policy.domain.PackExamples;
import cn.yujiang.policy.domain.PackStore;
import cn.yujiang.policy.domain.StoredPack;
import cn.yujiang.policy.packs.LoadedPack;
import cn.yujiang.policy.packs.PackFolders;
import cn.yujiang.policy.packs.PackTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands between a draft and its being in force. */
@Component
class DraftChecks {

    private static final String FILE = "pack.yaml";

    /** The part a form shows is not there any more. */
    static final List<PackFinding> GONE =
            List.of(new PackFinding("DRAFT_CHANGED", true, "", "这一部分刚被别人删去", "关闭后刷新页面，在最新内容上修改"));

    private final LivePolicies policies;
    private final DraftEffects effects;
    private final PackStore store;

    DraftChecks(LivePolicies policies, DraftEffects effects, PackStore store) {
        this.store = store;
        this.policies = policies;
        this.effects = effects;
    }

    /** Everything wrong with the text, by itself and beside the other packs in force. */
    List<PackFinding> findings(String text) {
        try {
            return allFindings(text);
        } catch (RuntimeException | StackOverflowError odd) { // a text nobody thought of must not lock its own page
            return List.of(new PackFinding(
                    "CHECK_FAILED",
                    true,
                    FILE,
                    "检查没有完成（" + odd.getClass().getSimpleName() + "）",
                    "在“全文”里改回上一次的内容，或作废草稿"));
        }
    }

    private List<PackFinding> allFindings(String text) {
        PackTexts.Compiled compiled = PackTexts.compile(text, FILE);
        List<PackFinding> findings = new ArrayList<>(compiled.findings());
        compiled.pack().ifPresent(pack -> {
            findings.addAll(beside(pack));
            findings.addAll(
                    HouseRuleChecks.check(effects.inForce(pack.pack().info().id()), pack.pack()));
            findings.addAll(untested(pack.pack()));
        });
        return findings;
    }

    private List<PackFinding> beside(LoadedPack draft) {
        List<CompiledPack> all = policies.packsInForce().stream()
                .map(LoadedPack::pack)
                .filter(pack -> !pack.info().id().equals(draft.pack().info().id()))
                .collect(Collectors.toCollection(ArrayList::new));
        all.add(draft.pack());
        return PackFolders.together(all);
    }

    /** A rule nobody has seen before shows with an example what it is meant to give. */
    private List<PackFinding> untested(CompiledPack draft) {
        CompiledPack before = effects.inForce(draft.info().id());
        Set<String> known = before == null ? Set.of() : Set.copyOf(before.info().rules());
        Set<String> tested = draft.source().examples().stream()
                .map(example -> example.rule())
                .collect(Collectors.toSet());
        return draft.source().rules().stream()
                .filter(rule -> !known.contains(rule.id()) && !tested.contains(rule.id()))
                .map(rule -> new PackFinding(
                        "RULE_WITHOUT_EXAMPLE",
                        true,
                        rule.position().toString(),
                        "新规则 " + rule.id() + " 没有示例",
                        "至少写一个算例，注明所依据的条文和应得的结果"))
                .toList();
    }

    /** The findings a change of the text brings; a finding that only moved to another line is none of them. */
    List<PackFinding> caused(String before, String after) {
        Set<List<String>> known =
                findings(before).stream().map(DraftChecks::content).collect(Collectors.toSet());
        return findings(after).stream()
                .filter(finding -> !known.contains(content(finding)))
                .toList();
    }

    private static List<String> content(PackFinding finding) {
        return List.of(finding.code(), finding.message());
    }

    private static Optional<CompiledPack> compiled(String text) {
        return PackTexts.compile(text, FILE).pack().map(LoadedPack::pack);
    }

    /** The worked examples, run; none while the formulas have errors. */
    List<ExampleResult> examples(String text) {
        return compiled(text).map(PackExamples::run).orElse(List.of());
    }

    /** Compares with what is in force everywhere, not with what this node knew some seconds ago; gives the last number. */
    long requireNewest() {
        policies.refresh();
        long last = store.lastPublication();
        if (policies.publication() != last) {
            throw refused("DRAFT_CHANGED");
        }
        return last;
    }

    CompiledPack requireRunning(String text) {
        long errors = findings(text).stream().filter(PackFinding::error).count();
        if (errors > 0) {
            throw refused("DRAFT_ERRORS", errors);
        }
        return compiled(text).orElseThrow();
    }

    /** No errors, somebody looked at the effects of this very text, and the version it changes is still the one in force. */
    void requireReady(StoredPack stored) {
        Draft draft = stored.draft();
        requireRunning(stored.text());
        CompiledPack before = effects.inForce(draft.packId());
        if (!Objects.equals(
                draft.baseHash(), before == null ? null : before.info().hash())) {
            throw refused("DRAFT_BASE", draft.packId());
        }
        if (before != null && before.info().hash().equals(draft.hash())) {
            throw refused("DRAFT_UNCHANGED");
        }
        if (before != null && before.info().version().equals(draft.version())) {
            throw refused("DRAFT_VERSION", draft.version());
        }
        if (!draft.hash().equals(draft.previewedHash())) {
            throw refused("DRAFT_NOT_PREVIEWED");
        }
    }
}
