package cn.yujiang.registry.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.Bodies;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.BodySanctions;
import cn.yujiang.registry.BodyState;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SanctionService implements BodySanctions {

    private static final int MIN_REASON = 5;
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final BodyDirectory directory;
    private final Bodies bodies;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    SanctionService(
            JdbcClient jdbc,
            BodyDirectory directory,
            Bodies bodies,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.bodies = bodies;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Body> find(String search) {
        return jdbc
                .sql(
                        "select id from body where division_code like :scope and name like :search order by name limit :most")
                .param("scope", currentActor.require().scope().divisionPattern())
                .param("search", "%" + search.strip().replace("%", "\\%").replace("_", "\\_") + "%")
                .param("most", SHOWN)
                .query(Long.class)
                .list()
                .stream()
                .map(id -> directory.find(id).orElseThrow())
                .toList();
    }

    @Override
    @Transactional
    public void impose(long bodyId, Step step, String reason) {
        Body body = changeable(bodyId, reason);
        LocalDate until = step == Step.TALK ? null : clock.today().plusMonths(step.months());
        if (until != null) {
            state(body, BodyState.SUSPENDED, until);
        }
        record(body, "SANCTION_" + step, reason, until);
    }

    @Override
    @Transactional
    public void lift(long bodyId, String reason) {
        Body body = changeable(bodyId, reason);
        state(body, BodyState.LISTED, null);
        record(body, "SANCTION_LIFTED", reason, null);
    }

    private Body changeable(long bodyId, String reason) {
        Body body = bodies.get(bodyId);
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        if (body.state() != BodyState.LISTED && body.state() != BodyState.SUSPENDED) {
            throw new RejectedException(Rejection.of("BODY_NO_SANCTION", body.name()));
        }
        return body;
    }

    private void state(Body body, BodyState state, @Nullable LocalDate until) {
        jdbc.sql("update body set state = :state, suspended_until = :until, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("until", until == null ? null : Date.valueOf(until), java.sql.Types.DATE)
                .param("id", body.id())
                .update();
    }

    private void record(Body body, String action, String reason, @Nullable LocalDate until) {
        audit.record(new AuditTrail.Entry(
                "registry:" + body.divisionCode(),
                action,
                "body",
                body.id(),
                body.state().name(),
                null,
                reason.strip(),
                until == null ? Map.of() : Map.of("until", until.toString())));
    }
}
