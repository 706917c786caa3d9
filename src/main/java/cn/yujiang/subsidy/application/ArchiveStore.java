package cn.yujiang.subsidy.application;

import cn.yujiang.subsidy.ClaimArchive;
import cn.yujiang.subsidy.Notices;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class ArchiveStore implements ClaimArchive {

    private final JdbcClient jdbc;
    private final ClaimAccess access;
    private final NoticeStore notices;

    ArchiveStore(JdbcClient jdbc, ClaimAccess access, NoticeStore notices) {
        this.jdbc = jdbc;
        this.access = access;
        this.notices = notices;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Version> versions(long claimId) {
        access.entity(claimId);
        return jdbc.sql("""
                        select version_no, content, sha256, total_fen, created_at from claim_version
                        where claim_id = ? order by version_no""")
                .param(claimId)
                .query((row, number) -> new Version(
                        row.getInt("version_no"),
                        row.getString("content"),
                        row.getString("sha256"),
                        row.getLong("total_fen"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notices.Notice> notices(long claimId) {
        Long notice = access.entity(claimId).noticeId();
        return notice == null ? List.of() : notices.find(notice).stream().toList();
    }
}
