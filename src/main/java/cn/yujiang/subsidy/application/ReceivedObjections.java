package cn.yujiang.subsidy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.audit.Vault;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.subsidy.Notices.Objection.State;
import cn.yujiang.subsidy.PublicObjections;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objections from the public page: received sealed and limited, looked at by the supervision. */
@Component
class ReceivedObjections {

    private static final int MIN_TEXT = 5;
    private static final int MAX_TEXT = 1000;
    private static final int MAX_CONTACT = 60;
    private static final int PER_ADDRESS = 5;
    private static final int PER_NOTICE = 200;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final NoticeStore notices;
    private final ClaimRepository claims;
    private final LineStore lines;
    private final Vault vault;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ReceivedObjections(
            JdbcClient jdbc,
            NoticeStore notices,
            ClaimRepository claims,
            LineStore lines,
            Vault vault,
            AuditTrail audit,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.claims = claims;
        this.lines = lines;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    void receive(PublicObjections.PublicObjection objection) {
        Notices.Notice notice = notices.find(objection.noticeId()).orElseThrow(ReceivedObjections::notFound);
        if (clock.today().isAfter(notice.lastDay())) {
            throw new RejectedException(Rejection.of("NOTICE_OVER", notice.lastDay()));
        }
        requireText(objection);
        String address = vault.blindIndex(Vault.Field.OBJECTION_CONTACT, objection.address());
        limit("address_index = :value", address, PER_ADDRESS);
        limit("claim_id = :value", objection.claimId(), PER_NOTICE);
        ClaimEntity claim = claims.findById(objection.claimId())
                .filter(each -> each.state() == ClaimState.PUBLIC_NOTICE)
                .orElseThrow(ReceivedObjections::notFound);
        insert(objection, line(notice, objection), address);
        audit.record(new AuditTrail.Entry(
                "subsidy:" + claim.divisionCode(),
                "OBJECTION_RECEIVED",
                "claim",
                claim.getId(),
                claim.state().name(),
                claim.state().name(),
                null,
                Map.of("notice", notice.number())));
    }

    private static void requireText(PublicObjections.PublicObjection objection) {
        int length = objection.text().strip().length();
        if (length < MIN_TEXT) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_TEXT));
        }
        if (length > MAX_TEXT
                || objection.reporter().length() > MAX_CONTACT
                || objection.contact().length() > MAX_CONTACT) {
            throw new RejectedException(Rejection.onField("reason", "TEXT_LONG", MAX_TEXT, MAX_CONTACT));
        }
    }

    /** @param condition one of two constants, never text from outside */
    private void limit(String condition, Object value, int most) {
        int recent = jdbc.sql(
                        "select count(*) from notice_objection where source = 'PUBLIC' and recorded_at > :since and "
                                + condition)
                .param("since", Timestamp.from(clock.now().minus(WINDOW)))
                .param("value", value)
                .query(Integer.class)
                .single();
        if (recent >= most) {
            throw new RejectedException(Rejection.of("TOO_MANY_OBJECTIONS"));
        }
    }

    /** The line of the claim that the notice shows at this place. */
    private ClaimLine line(Notices.Notice notice, PublicObjections.PublicObjection objection) {
        List<Notices.Line> shown = notice.items().stream()
                .filter(item -> item.claimId() == objection.claimId())
                .findFirst()
                .orElseThrow(ReceivedObjections::notFound)
                .lines();
        if (objection.line() < 0 || objection.line() >= shown.size()) {
            throw notFound();
        }
        Notices.Line person = shown.get(objection.line());
        return lines.of(objection.claimId()).stream()
                .filter(line ->
                        line.name().equals(person.name()) && line.maskedId().equals(person.maskedId()))
                .findFirst()
                .orElseThrow(ReceivedObjections::notFound);
    }

    private void insert(PublicObjections.PublicObjection objection, ClaimLine line, String address) {
        long id = Ids.next();
        jdbc.sql("""
                        insert into notice_objection (id, claim_id, line_id, objection, state, result, recorded_by, recorded_at,
                          source, contact_sealed, reporter_sealed, address_index)
                        values (:id, :claim, :line, :text, 'RECEIVED', '', 0, :at, 'PUBLIC', :contact, :reporter, :address)""")
                .param("id", id)
                .param("claim", objection.claimId())
                .param("line", line.id())
                .param("text", objection.text().strip())
                .param("at", Timestamp.from(clock.now()))
                .param("contact", sealed(id, objection.contact()), java.sql.Types.VARCHAR)
                .param("reporter", sealed(-id, objection.reporter()), java.sql.Types.VARCHAR)
                .param("address", address)
                .update();
    }

    /** Two values of one row are bound to different places, so that one cannot stand for the other. */
    private @Nullable String sealed(long row, String plain) {
        return plain.isBlank() ? null : vault.seal(Vault.Field.OBJECTION_CONTACT, row, plain.strip());
    }

    private String opened(long row, @Nullable String sealed) {
        return sealed == null ? "" : vault.open(Vault.Field.OBJECTION_CONTACT, row, sealed);
    }

    PublicObjections.Reporter reporter(long id) {
        return jdbc.sql("select reporter_sealed, contact_sealed from notice_objection where id = :id")
                .param("id", id)
                .query((row, n) ->
                        new PublicObjections.Reporter(opened(-id, row.getString(1)), opened(id, row.getString(2))))
                .single();
    }

    /** @return whether it was still waiting */
    boolean decide(long id, State state, String result) {
        return jdbc.sql(
                                "update notice_objection set state = :state, result = :result where id = :id and state = 'RECEIVED'")
                        .param("state", state.name())
                        .param("result", result)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of("NOT_FOUND"));
    }
}
