package cn.yujiang.subsidy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.audit.Vault;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.OutcomeDirectory;
import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.Stamp;
import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicyEngine;
import cn.yujiang.policy.PolicyHistory;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.AdvanceDeduction;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimForms;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.PaidClaims;
import cn.yujiang.training.TrainingForms.Print;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ClaimFormService implements ClaimForms {

    private final ClaimAccess access;
    private final NoticePrinter noticePrinter;
    private final ClaimTemplates templates;
    private final PolicyCatalogue policies;
    private final PolicyHistory history;
    private final BodyDirectory bodies;
    private final PersonDirectory people;
    private final ClaimSubjects subjects;
    private final PaperKinds kinds;
    private final ListForms listForms;
    private final OutcomeDirectory outcomes;
    private final AdvanceDeduction advances;
    private final FormRenderer renderer;
    private final Vault vault;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final String baseUrl;

    ClaimFormService(
            ClaimAccess access,
            NoticePrinter noticePrinter,
            ClaimTemplates templates,
            PolicyCatalogue policies,
            PolicyHistory history,
            BodyDirectory bodies,
            PersonDirectory people,
            ClaimSubjects subjects,
            PaperKinds kinds,
            ListForms listForms,
            OutcomeDirectory outcomes,
            AdvanceDeduction advances,
            FormRenderer renderer,
            Vault vault,
            AuditTrail audit,
            BusinessClock clock,
            @Value("${yujiang.base-url}") String baseUrl) {
        this.access = access;
        this.noticePrinter = noticePrinter;
        this.templates = templates;
        this.policies = policies;
        this.history = history;
        this.bodies = bodies;
        this.people = people;
        this.subjects = subjects;
        this.kinds = kinds;
        this.listForms = listForms;
        this.outcomes = outcomes;
        this.advances = advances;
        this.renderer = renderer;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Override
    @Transactional
    public Print print(long claimId, Paper paper) {
        List<FormDocument> documents = documents(claimId, paper);
        FormDocument first = documents.getFirst();
        Print print = Print.of(first, documents.size() == 1 ? renderer.render(first) : renderer.renderBatch(documents));
        record(claimId, paper);
        return print;
    }

    @Override
    @Transactional
    public Print printAll(List<Long> claimIds) {
        List<FormDocument> documents = claimIds.stream()
                .flatMap(id -> papers(id).stream().flatMap(paper -> documents(id, paper).stream()))
                .toList();
        var print = new Print("claims-" + documents.size() + ".pdf", renderer.renderBatch(documents));
        claimIds.forEach(id -> papers(id).forEach(paper -> record(id, paper)));
        return print;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Paper> papers(long claimId) {
        return kinds.of(access.entity(claimId));
    }

    /** One document, or one for each person where each signs a paper of their own. */
    private List<FormDocument> documents(long claimId, Paper paper) {
        ClaimEntity entity = access.entity(claimId);
        Claim claim = access.toClaim(entity);
        ClaimSubject subject = subjects.of(entity);
        String sealed = entity.accountSealed();
        if (claim.submission() == 0 || sealed == null) {
            throw new RejectedException(Rejection.of("CLAIM_NOT_SUBMITTED"));
        }
        if (!kinds.of(entity).contains(paper)) {
            throw new RejectedException(Rejection.of("PAPER_NOT_OF_CLAIM", paper));
        }
        PolicyCatalogue then = history.with(claim.packHash()) // the version it was computed with, not today's
                .map(PolicyEngine::catalogue)
                .orElse(policies);
        RuleInfo rule = then.rule(claim.ruleId())
                .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", claim.ruleId())));
        var papers = new ClaimFormModels.Papers(
                claim,
                rule,
                bodies.find(claim.applicantId()).orElseThrow(),
                bodies.phone(claim.applicantId()),
                vault.open(Vault.Field.CLAIM_ACCOUNT, claimId, sealed),
                subject,
                then.pack(rule.packId()).map(PackInfo::version).orElse(""),
                paper(then, rule),
                then.basis(rule.id()),
                advanced(claim),
                clock.today());
        var template = templates.of(claimId, claim.submission(), paper);
        return models(paper, papers, claim, subject).stream()
                .map(model -> new FormDocument(
                        paper.name(),
                        model,
                        new Stamp(
                                Objects.requireNonNull(claim.claimNo()),
                                paper(then, rule),
                                rule.citation().article(),
                                claim.submission(),
                                clock.now(),
                                Stamp.shortHash(model),
                                baseUrl + "/claims/" + Ids.toText(claimId)),
                        template))
                .toList();
    }

    private List<Map<String, Object>> models(
            Paper paper, ClaimFormModels.Papers papers, Claim claim, ClaimSubject subject) {
        Map<Long, PersonDirectory.Person> people = people(claim);
        return switch (paper) {
            case F08 -> List.of(ClaimFormModels.application(papers));
            case F09 -> List.of(ClaimFormModels.roster(papers, people, certificates(claim)));
            case F10 -> List.of(ClaimPayeeModels.handout(papers, people));
            case F15 -> List.of(ClaimPayeeModels.evaluation(papers, people, certificates(claim)));
            case F12, F12a, F12b, F12c, F13, F16, F20 ->
                listForms.models(paper, papers, ((ClaimSubject.OfList) subject).list(), people);
        };
    }

    /** What was counted against the claim, or will be when it is approved; nothing is paid ahead of a list. */
    private Money advanced(Claim claim) {
        Long cohort = claim.cohortId();
        return cohort == null
                ? Money.ZERO
                : advances.counted(cohort, claim.ruleId()).stream()
                        .map(PaidClaims.Portion::paid)
                        .reduce(advances.paid(cohort, claim.ruleId()), Money::plus);
    }

    private static String paper(PolicyCatalogue policies, RuleInfo rule) {
        String basis = policies.basis(rule.id());
        return basis.substring(0, basis.length() - rule.citation().article().length() - 1);
    }

    private Map<Long, PersonDirectory.Person> people(Claim claim) {
        return people.load(claim.lines().stream()
                .map(ClaimLine::personId)
                .filter(person -> person != ClaimList.NOBODY)
                .toList());
    }

    private Map<Long, List<Certificate>> certificates(Claim claim) {
        Long cohort = claim.cohortId();
        return cohort == null
                ? Map.of()
                : outcomes.certificates(cohort).stream().collect(Collectors.groupingBy(Certificate::enrolmentId));
    }

    /** Recorded after rendering: the head of the trail is locked until the end of the transaction. */
    private void record(long claimId, Paper paper) {
        audit.record(new AuditTrail.Entry(
                "subsidy:" + access.entity(claimId).divisionCode(),
                "PRINT",
                "claim",
                claimId,
                null,
                null,
                null,
                Map.of("form", paper.name())));
    }

    @Override
    @Transactional(readOnly = true)
    public Print printNotice(long noticeId) {
        return noticePrinter.print(noticeId);
    }
}
