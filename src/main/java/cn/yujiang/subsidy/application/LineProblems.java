package cn.yujiang.subsidy.application;

import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimLine;
import java.util.Locale;

/** What a line lacks, in a sentence that names the person and the fact or parameter as people call it. */
final class LineProblems {

    private LineProblems() {}

    /** @param line one whose amount is not known, or that lies outside the time of its rule */
    static Rejection of(ClaimLine line, RuleInfo rule) {
        String field = line.field();
        return Rejection.of(
                "LINE_" + line.status(),
                line.position(),
                line.name(),
                field == null ? "" : rule.nameOf(field, Locale.SIMPLIFIED_CHINESE));
    }
}
