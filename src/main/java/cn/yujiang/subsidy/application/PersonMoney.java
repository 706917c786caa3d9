package cn.yujiang.subsidy.application;

import cn.yujiang.certification.MyMoney;
import cn.yujiang.shared.Money;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person gets: lines of submitted claims that pay the trainees themselves. */
@Service
class PersonMoney implements MyMoney {

    private final JdbcClient jdbc;

    PersonMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(long personId) {
        return jdbc.sql("""
                        select c.rule_title, l.amount_fen, c.state from claim_line l join claim c on c.id = l.claim_id
                        where l.person_id = :person and c.payee = 'TRAINEE' and c.submission > 0 and l.strike_code is null
                          and l.amount_fen > 0 and c.state not in ('WITHDRAWN','REJECTED') order by c.id desc""")
                .param("person", personId)
                .query((row, n) -> new Entry(
                        row.getString(1), Money.ofFen(row.getLong(2)), "claim.state." + row.getString(3), null))
                .list();
    }
}
