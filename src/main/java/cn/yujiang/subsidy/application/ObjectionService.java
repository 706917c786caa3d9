package cn.yujiang.subsidy.application;

import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.subsidy.PublicObjections;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ObjectionService implements PublicObjections {

    private static final int MIN_TEXT = 5;

    private final ReceivedObjections received;
    private final NoticeStore store;
    private final ClaimAccess access;
    private final ClaimWorkflow workflow;
    private final LineStore lines;

    ObjectionService(
            ReceivedObjections received,
            NoticeStore store,
            ClaimAccess access,
            ClaimWorkflow workflow,
            LineStore lines) {
        this.received = received;
        this.store = store;
        this.access = access;
        this.workflow = workflow;
        this.lines = lines;
    }

    @Override
    @Transactional
    public void objectPublicly(PublicObjection objection) {
        received.receive(objection);
    }

    @Override
    @Transactional
    public void takeUp(long objectionId) {
        Notices.Objection objection = waiting(objectionId);
        ClaimEntity claim = access.entity(objection.claimId());
        workflow.require(claim, ClaimAction.OBJECT);
        if (!received.decide(objectionId, Notices.Objection.State.OPEN, "")) {
            throw new RejectedException(Rejection.of("OBJECTION_DECIDED"));
        }
        lines.objected(objection.lineId(), true);
        workflow.move(claim, ClaimAction.OBJECT, objection.text());
    }

    @Override
    @Transactional
    public void dismiss(long objectionId, String reason) {
        Notices.Objection objection = waiting(objectionId);
        ClaimEntity claim = access.entity(objection.claimId());
        if (reason.strip().length() < MIN_TEXT) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_TEXT));
        }
        if (!received.decide(objectionId, Notices.Objection.State.SET_ASIDE, reason.strip())) {
            throw new RejectedException(Rejection.of("OBJECTION_DECIDED"));
        }
        workflow.logLine(claim, "OBJECTION_SET_ASIDE", reason.strip(), Map.of());
    }

    @Override
    @Transactional
    public Reporter reporter(long objectionId) {
        Notices.Objection objection = waiting(objectionId);
        ClaimEntity claim = access.entity(objection.claimId());
        workflow.logLine(claim, "REVEAL_REPORTER", "", Map.of("objection", Ids.toText(objectionId)));
        return received.reporter(objectionId);
    }

    private Notices.Objection waiting(long objectionId) {
        return store.objection(objectionId).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }
}
