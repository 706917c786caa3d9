package cn.yujiang.subsidy.application;

import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.domain.ObjectedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Divides a claim when it is approved while some of its lines are under objection: they go on in a claim of their own, with everything that
 * was said, signed and frozen about them, and the others are not kept waiting. Nothing is computed anew; the two claims add up to the one.
 */
@Component
class ClaimDivision {

    private final ClaimRepository claims;
    private final OpenObjections objections;
    private final NoticeStore notices;
    private final LineStore lines;
    private final ClaimSubjects subjects;
    private final ClaimUses uses;
    private final AccountFreezing accounts;
    private final ClaimTemplates templates;
    private final PaperCopies papers;
    private final ClaimVersions versions;
    private final ClaimWorkflow workflow;

    ClaimDivision(
            ClaimRepository claims,
            OpenObjections objections,
            NoticeStore notices,
            LineStore lines,
            ClaimSubjects subjects,
            ClaimUses uses,
            AccountFreezing accounts,
            ClaimTemplates templates,
            PaperCopies papers,
            ClaimVersions versions,
            ClaimWorkflow workflow) {
        this.claims = claims;
        this.objections = objections;
        this.notices = notices;
        this.lines = lines;
        this.subjects = subjects;
        this.uses = uses;
        this.accounts = accounts;
        this.templates = templates;
        this.papers = papers;
        this.versions = versions;
        this.workflow = workflow;
    }

    /** Moves the lines that wait into a claim of their own; does nothing when none does. */
    void divide(ClaimEntity claim) {
        ObjectedLines waiting = objections.of(claim);
        if (!waiting.divides()) {
            return;
        }
        versions.freeze(claim, ClaimVersions.Kind.DIVISION);
        String number = Objects.requireNonNull(claim.claimNo()) + "-" + (claims.countByDividedFrom(claim.getId()) + 1);
        ClaimEntity apart = claims.saveAndFlush(new ClaimEntity(claim, number));
        carryOver(claim, apart, waiting.lines());
        retotal(claim);
        retotal(apart);
        versions.freeze(apart, ClaimVersions.Kind.DIVISION);
        workflow.logLine(claim, "DIVIDE", number, facts(claim, waiting.lines()));
        workflow.logLine(apart, "DIVIDED_FROM", Objects.requireNonNull(claim.claimNo()), facts(apart, waiting.lines()));
    }

    private void carryOver(ClaimEntity claim, ClaimEntity apart, List<ClaimLine> waiting) {
        List<Long> ids = waiting.stream().map(ClaimLine::id).toList();
        uses.move(claim, subjects.of(claim), waiting, apart.getId());
        accounts.copy(claim, apart, waiting);
        templates.copy(claim, apart.getId());
        papers.copy(claim.getId(), apart.getId());
        lines.move(ids, apart.getId());
        notices.move(ids, apart.getId());
    }

    private void retotal(ClaimEntity claim) {
        claim.retotal(lines.of(claim.getId()));
        claims.saveAndFlush(claim);
    }

    private static Map<String, String> facts(ClaimEntity claim, List<ClaimLine> waiting) {
        var named = new ArrayList<String>();
        waiting.forEach(line -> named.add(Long.toString(line.id())));
        return Map.of("lines", String.join(" ", named), "total", claim.total().toPlainYuan());
    }
}
