package cn.yujiang.training.application;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Sha256;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Enrolment;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plan and roster as approved, numbers masked, with a hash: what later corrections cannot change. */
@Component
class FrozenPlans {

    private record Content(Cohort cohort, List<Enrolment> roster) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessClock clock;

    FrozenPlans(JdbcClient jdbc, JsonMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void freeze(long id, Cohort cohort, List<Enrolment> roster) {
        String content = json.writeValueAsString(new Content(cohort, roster));
        jdbc.sql("""
                        insert into cohort_version (id, cohort_id, version_no, content, sha256, created_at)
                        values (:id, :cohort, :version, :content, :hash, :at)""")
                .param("id", id)
                .param("cohort", cohort.id())
                .param("version", cohort.planVersion())
                .param("content", content)
                .param("hash", Sha256.hex(content))
                .param("at", Timestamp.from(clock.now()))
                .update();
    }
}
