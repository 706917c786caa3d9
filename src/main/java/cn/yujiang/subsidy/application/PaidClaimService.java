package cn.yujiang.subsidy.application;

import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.AdvanceDeduction;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.PaidClaims;
import cn.yujiang.subsidy.Party;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class PaidClaimService implements PaidClaims {

    private static final Set<ClaimState> PAID =
            EnumSet.of(ClaimState.PAID, ClaimState.CLAWBACK_PENDING, ClaimState.CLAWED_BACK);

    private final ClaimAccess access;
    private final ClaimRepository claims;
    private final ClaimWorkflow workflow;
    private final LineStore lines;
    private final Reassessment reassessment;
    private final AdjustmentStore adjustments;
    private final AdvanceDeduction advances;
    private final JdbcClient jdbc;

    PaidClaimService(
            ClaimAccess access,
            ClaimRepository claims,
            ClaimWorkflow workflow,
            LineStore lines,
            Reassessment reassessment,
            AdjustmentStore adjustments,
            AdvanceDeduction advances,
            JdbcClient jdbc) {
        this.access = access;
        this.claims = claims;
        this.workflow = workflow;
        this.lines = lines;
        this.reassessment = reassessment;
        this.adjustments = adjustments;
        this.advances = advances;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Claim lock(long claimId) {
        access.entity(claimId);
        jdbc.sql("select id from claim where id = ? for update")
                .param(claimId)
                .query(Long.class)
                .single();
        Claim claim = access.toClaim(access.entity(claimId));
        if (!PAID.contains(claim.state())) {
            throw new RejectedException(Rejection.of("CLAIM_NOT_PAID"));
        }
        return claim;
    }

    @Override
    @Transactional(readOnly = true)
    public Money paid(ClaimLine line) {
        return line.payable().plus(adjustments.toppedUp(line.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public Corrected without(long claimId, long lineId, Fault fault) {
        ClaimEntity claim = access.entity(claimId);
        ClaimLine line = lines.of(claimId).stream()
                .filter(candidate -> candidate.id() == lineId)
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        return corrected(claim, line, fault);
    }

    private Corrected corrected(ClaimEntity claim, ClaimLine line, Fault fault) {
        Reassessment.Answer answer = fault instanceof Fault.Whole
                ? new Reassessment.Answer(Money.ZERO, "")
                : reassessment.without(claim, line, fault);
        return new Corrected(claim.getId(), line, paid(line), answer.due(), answer.summary());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Corrected> earnedBy(long certificateId) {
        return jdbc
                .sql("""
                        select l.id as line_id, l.claim_id from claim_line l join claim c on c.id = l.claim_id
                          join certificate x on x.person_id = l.person_id
                        where x.id = :certificate and l.strike_code is null and l.amount_fen > 0
                          and c.state in ('PAID','CLAWBACK_PENDING','CLAWED_BACK')
                          and (l.enrolment_id = x.enrolment_id or l.facts like :mentioned
                            or l.facts like concat('%"record_number":"', x.number_index, '"%')) order by l.id""")
                .param("certificate", certificateId)
                .param("mentioned", "%" + Ids.toText(certificateId) + "%")
                .query((row, number) -> new long[] {row.getLong("claim_id"), row.getLong("line_id")})
                .list()
                .stream()
                .map(found -> withoutCertificate(
                        claims.findById(found[0]).orElseThrow(),
                        lines.of(found[0]).stream()
                                .filter(line -> line.id() == found[1])
                                .findFirst()
                                .orElseThrow(),
                        certificateId))
                .filter(corrected -> corrected.tooMuch().isPositive())
                .toList();
    }

    /** A list names the certificate its line is about: without it nothing of the line was due. */
    private Corrected withoutCertificate(ClaimEntity claim, ClaimLine line, long certificateId) {
        return corrected(
                claim, line, claim.listId() == null ? new Fault.CertificateGone(certificateId) : new Fault.Whole());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void clawBack(long claimId, String number) {
        move(claimId, ClaimAction.CLAW_BACK, number);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recovered(long claimId, String number) {
        move(claimId, ClaimAction.RECEIVE, number);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void owedAgain(long claimId, String number) {
        move(claimId, ClaimAction.TAKE_BACK_RECEIPT, number);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Portion> portions(Claim claim, Party party) {
        boolean person = party.kind() == Party.Kind.PERSON;
        List<ClaimLine> own = claim.lines().stream()
                .filter(line -> !person || line.personId() == party.id())
                .toList();
        Long cohort = claim.cohortId();
        List<Portion> ahead = person || cohort == null ? List.of() : advances.counted(cohort, claim.ruleId());
        Money claimed = own.stream().map(ClaimLine::payable).reduce(Money.ZERO, Money::plus);
        Money advanced = ahead.stream().map(Portion::paid).reduce(Money.ZERO, Money::plus);
        var portions = new ArrayList<Portion>();
        portions.add(new Portion(new Obligation(Obligation.Kind.CLAIM, claim.id()), claimed.minus(advanced)));
        portions.addAll(ahead);
        own.forEach(line -> portions.addAll(adjustments.paidOf(line.id())));
        return portions;
    }

    private void move(long claimId, ClaimAction action, String number) {
        ClaimEntity claim = access.entity(claimId);
        workflow.move(claim, action, number);
        claims.saveAndFlush(claim);
    }
}
