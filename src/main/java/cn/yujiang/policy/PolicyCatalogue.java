package cn.yujiang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which rules there are, for whom and when. Public knowledge: papers are open to everyone, so no permission is asked. */
public interface PolicyCatalogue {

    /** Rules that pay somebody, hold in the division (or one above it) and are in force on the day. */
    List<RuleInfo> rulesInForce(String divisionCode, LocalDate date);

    /** All rules that hold in the division (or one above it), in force or not: late cases are decided by old rules. */
    List<RuleInfo> rules(String divisionCode);

    Optional<RuleInfo> rule(String id);

    /** The rules of all papers that answer the same question, in the order of the packs; empty when there is no such family. */
    List<RuleInfo> family(String name);

    /** From when to when a rule or a statement of a paper holds; empty when no pack knows it. */
    Optional<Validity> validity(String ruleOrStatement);

    Optional<PackInfo> pack(String id);

    List<PackInfo> packs();

    /** What a claim names as its basis: the paper's number, or its title when it has none, and the article. */
    default String basis(String ruleId) {
        return rule(ruleId)
                .map(rule -> {
                    String paper = pack(rule.packId())
                            .map(PackInfo::document)
                            .map(document -> document.numberPrinted() == null ? document.title() : document.number())
                            .orElse(rule.citation().documentNo());
                    return paper + " " + rule.citation().article();
                })
                .orElse(ruleId);
    }
}
