package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimPayments;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class PaymentBridge implements ClaimPayments {

    private final ClaimRepository claims;
    private final ClaimAccess access;
    private final ClaimWorkflow workflow;
    private final BodyDirectory bodies;
    private final Vault vault;
    private final JdbcClient jdbc;

    PaymentBridge(
            ClaimRepository claims,
            ClaimAccess access,
            ClaimWorkflow workflow,
            BodyDirectory bodies,
            Vault vault,
            JdbcClient jdbc) {
        this.claims = claims;
        this.access = access;
        this.workflow = workflow;
        this.bodies = bodies;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Payable> payable(String divisionPattern) {
        return jdbc.sql("""
                        select id from claim where division_code like :division
                          and state in ('APPROVED','PAYMENT_FAILED') order by id""").param("division", divisionPattern).query(Long.class).list().stream()
                .map(id -> toPayable(claims.findById(id).orElseThrow()))
                .toList();
    }

    /** The row lock makes two payers of one claim take turns. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Payable lock(long claimId) {
        boolean absent = jdbc.sql("select id from claim where id = :id for update")
                .param("id", claimId)
                .query(Long.class)
                .optional()
                .isEmpty();
        if (absent) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        return toPayable(access.entity(claimId));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(long claimId, ClaimAction action, String reason) {
        ClaimEntity claim = access.entity(claimId);
        workflow.move(claim, action, reason);
        claims.saveAndFlush(claim);
    }

    private Payable toPayable(ClaimEntity claim) {
        Long approver = claim.approverId();
        return new Payable(
                claim.getId(),
                Objects.requireNonNull(claim.claimNo()),
                claim.divisionCode(),
                claim.state(),
                claim.fund(),
                bodies.find(claim.applicantId()).orElseThrow().name(),
                claim.accountName(),
                claim.bankName(),
                vault.open(Vault.Field.CLAIM_ACCOUNT, claim.getId(), Objects.requireNonNull(claim.accountSealed())),
                claim.total(),
                approver == null ? 0 : approver);
    }
}
