package cn.yujiang.identity.application;

import cn.yujiang.identity.Role;
import cn.yujiang.identity.UserAccounts;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.sql.Timestamp;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AccountService implements UserAccounts {

    private static final int MIN_PASSWORD = 12;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final BusinessClock clock;

    AccountService(JdbcClient jdbc, PasswordEncoder encoder, BusinessClock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long create(NewAccount account) {
        if (account.password().length() < MIN_PASSWORD) {
            throw new RejectedException(Rejection.onField("password", "PASSWORD_SHORT", MIN_PASSWORD));
        }
        long id = Ids.next();
        try {
            insert(id, account);
        } catch (DuplicateKeyException e) {
            throw new RejectedException(Rejection.onField("userName", "USER_NAME_TAKEN", account.userName()), e);
        }
        for (Role role : account.roles()) {
            jdbc.sql("insert into user_role (account_id, role) values (:id, :role)")
                    .param("id", id)
                    .param("role", role.name())
                    .update();
        }
        return id;
    }

    private void insert(long id, NewAccount account) {
        jdbc.sql("""
                        insert into user_account (id, user_name, display_name, password_hash, enabled, failed_logins,
                          division_code, body_id, person_id, created_at)
                        values (:id, :userName, :displayName, :hash, true, 0, :division, :body, :person, :at)""")
                .param("id", id)
                .param("userName", account.userName())
                .param("displayName", account.displayName())
                .param("hash", encoder.encode(account.password()))
                .param("division", account.divisionCode())
                .param("body", account.bodyId())
                .param("person", account.personId())
                .param("at", Timestamp.from(clock.now()))
                .update();
    }

    @Override
    @Transactional
    public void disable(long accountId) {
        jdbc.sql("update user_account set enabled = false where id = :id")
                .param("id", accountId)
                .update();
    }
}
