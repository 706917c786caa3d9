package cn.yujiang.certification.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.certification.CertificateCheck;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.shared.FullWidth;
import cn.yujiang.shared.Masking;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One look-up in an index by a keyed hash, whatever was typed; nothing is decrypted. */
@Service
class CheckReader implements CertificateCheck {

    private static final int LONGEST = 40;

    /** Asked for in place of what no certificate number can be, so that every question takes the same way. */
    private static final String NOTHING = "-";

    private record Row(String name, String kind, String occupation, String level, LocalDate issueDate, String state) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    CheckReader(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Answer> check(String number) {
        return jdbc.sql("""
                        select p.name, x.kind, x.occupation, x.level, x.issue_date, x.state
                        from certificate x join person p on p.id = x.person_id
                          left join certificate_issue i on i.certificate_id = x.id
                        where x.number_index = :index
                          and (i.certificate_id is not null or x.state in ('VERIFIED', 'REVOKED'))
                        order by x.id desc limit 1""")
                .param("index", vault.blindIndex(Vault.Field.CERTIFICATE_NUMBER, asked(number)))
                .query(Row.class)
                .optional()
                .map(row -> new Answer(
                        Masking.name(row.name),
                        row.kind,
                        row.occupation,
                        row.level,
                        row.issueDate,
                        isValid(CertificateState.valueOf(row.state))));
    }

    private static boolean isValid(CertificateState state) {
        return state == CertificateState.RECORDED || state == CertificateState.VERIFIED;
    }

    /** Numbers made of an identity number would tell about a person whose number is known, so they are not answered. */
    private static String asked(String typed) {
        String number = FullWidth.compact(typed).toUpperCase(Locale.ROOT);
        boolean plausible = number.length() <= LONGEST && !number.matches("T?\\d{17}[\\dX]");
        return plausible ? number : NOTHING;
    }
}
