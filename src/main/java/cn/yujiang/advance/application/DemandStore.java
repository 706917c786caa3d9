package cn.yujiang.advance.application;

import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of an advance has to come back, and what did. */
@Repository
class DemandStore {

    /** Why it has to come back. */
    enum Kind {
        /** The share of the trainees who did not pass. */
        SHARE_OF_FAILED,
        /** What the class did not earn in the end. */
        SHORTFALL
    }

    private final JdbcClient jdbc;

    DemandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long advanceId, Kind kind, Money amount, LocalDate day) {
        long id = Ids.next();
        jdbc.sql("""
                        insert into advance_demand (id, advance_id, kind, amount_fen, received_fen, demanded_on)
                        values (?, ?, ?, ?, 0, ?)""").params(id, advanceId, kind.name(), amount.fen(), day).update();
        return id;
    }

    Money demanded(long advanceId, Kind kind) {
        return Money.ofFen(
                jdbc.sql("select coalesce(sum(amount_fen), 0) from advance_demand where advance_id = ? and kind = ?")
                        .params(advanceId, kind.name())
                        .query(Long.class)
                        .single());
    }

    Optional<Long> advanceOf(long demandId) {
        return jdbc.sql("select advance_id from advance_demand where id = ?")
                .param(demandId)
                .query(Long.class)
                .optional();
    }

    /** @param open what is still owed of the demand */
    void received(long demandId, Money open) {
        jdbc.sql("update advance_demand set received_fen = amount_fen - ? where id = ?")
                .params(open.fen(), demandId)
                .update();
    }
}
