package cn.yujiang.subsidy.application;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.ObligationOwner;
import cn.yujiang.subsidy.Party;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Approved claims as the disbursement sees them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ClaimObligations implements ObligationOwner {

    private final ClaimRepository claims;
    private final ClaimAccess access;
    private final ClaimWorkflow workflow;
    private final CorrectionStore corrections;
    private final JdbcClient jdbc;

    ClaimObligations(
            ClaimRepository claims,
            ClaimAccess access,
            ClaimWorkflow workflow,
            CorrectionStore corrections,
            JdbcClient jdbc) {
        this.claims = claims;
        this.access = access;
        this.workflow = workflow;
        this.corrections = corrections;
        this.jdbc = jdbc;
    }

    @Override
    public Obligation.Kind kind() {
        return Obligation.Kind.CLAIM;
    }

    @Override
    public void lock(long id) {
        boolean absent = jdbc.sql("select id from claim where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isEmpty();
        if (absent) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        access.entity(id);
    }

    @Override
    public Set<Long> deciders(long id) {
        ClaimEntity claim = access.entity(id);
        return Stream.of(claim.submittedBy(), claim.firstReviewerId(), claim.secondReviewerId(), claim.approverId())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public void requirePayable(long id) {
        workflow.require(access.entity(id), ClaimAction.PAY);
    }

    /** The money has moved: neither who books it nor what became known about the class since can undo that. */
    @Override
    public void paid(long id, String memo) {
        ClaimEntity claim = access.entity(id);
        if (claim.state() == ClaimState.APPROVED || claim.state() == ClaimState.PAYMENT_FAILED) {
            workflow.record(claim, ClaimAction.PAY, memo);
            claims.saveAndFlush(claim);
        }
    }

    @Override
    public void failed(long id, Party payee, String reason) {
        corrections.failed(id, payee, reason);
        ClaimEntity claim = access.entity(id);
        if (claim.state() != ClaimState.PAYMENT_FAILED) {
            workflow.record(claim, ClaimAction.BANK_RETURN, reason);
            claims.saveAndFlush(claim);
        }
    }
}
