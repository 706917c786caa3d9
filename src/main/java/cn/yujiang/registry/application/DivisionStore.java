package cn.yujiang.registry.application;

import cn.yujiang.registry.DivisionCatalogue.Division;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Divisions the bureau added. */
@Repository
class DivisionStore {

    private final JdbcClient jdbc;

    DivisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Division> all() {
        return jdbc.sql("select code, name, english from division order by code")
                .query((row, number) -> new Division(row.getString(1), row.getString(2), row.getString(3), true))
                .list();
    }

    void insert(Division division, long by, Instant at) {
        jdbc.sql("insert into division (code, name, english, added_by, added_at) values (?, ?, ?, ?, ?)")
                .params(
                        division.code(),
                        division.name(),
                        division.english(),
                        by,
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
