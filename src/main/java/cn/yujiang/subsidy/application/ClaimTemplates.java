package cn.yujiang.subsidy.application;

import cn.yujiang.documents.TemplateDirectory;
import cn.yujiang.subsidy.ClaimForms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The template versions of the papers of each submission: what was signed is what is printed, whatever the folder holds later. */
@Repository
class ClaimTemplates {

    private final JdbcClient jdbc;
    private final TemplateDirectory templates;
    private final PaperKinds kinds;

    ClaimTemplates(JdbcClient jdbc, TemplateDirectory templates, PaperKinds kinds) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.kinds = kinds;
    }

    void freeze(ClaimEntity claim) {
        for (ClaimForms.Paper paper : kinds.of(claim)) {
            jdbc.sql("""
                            insert into claim_template (claim_id, version_no, form_id, template_hash)
                            values (:claim, :version, :form, :hash)""")
                    .param("claim", claim.getId())
                    .param("version", claim.submission())
                    .param("form", paper.name())
                    .param("hash", templates.keepCurrent(paper.name()))
                    .update();
        }
    }

    /** A claim divided from another prints its papers by the same versions. */
    void copy(ClaimEntity from, long toClaim) {
        jdbc.sql("""
                        insert into claim_template (claim_id, version_no, form_id, template_hash)
                        select :to, version_no, form_id, template_hash from claim_template
                        where claim_id = :from and version_no = :version""")
                .param("to", toClaim)
                .param("from", from.getId())
                .param("version", from.submission())
                .update();
    }

    /** Null for submissions from before versions were kept. */
    @Nullable
    String of(long claimId, int submission, ClaimForms.Paper paper) {
        return jdbc.sql("""
                        select template_hash from claim_template
                        where claim_id = :claim and version_no = :version and form_id = :form""")
                .param("claim", claimId)
                .param("version", submission)
                .param("form", paper.name())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
