package cn.yujiang.identity.application;

import cn.yujiang.identity.Role;
import cn.yujiang.identity.Trainees;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import java.sql.Timestamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The account of a person as a trainee. Accounts with any other right are left alone: a code opens no desk of the bureau. */
@Repository
class TraineeAccountStore {

    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final Trainees trainees;
    private final BusinessClock clock;

    TraineeAccountStore(JdbcClient jdbc, AccountStore accounts, Trainees trainees, BusinessClock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.trainees = trainees;
        this.clock = clock;
    }

    /** Finds or makes it; empty when the person is on no roster (any more) or the account was ended. */
    @Transactional
    Optional<ActorPrincipal> of(@Nullable Long personId) {
        if (personId == null) {
            return Optional.empty();
        }
        return trainees.find(personId)
                .flatMap(trainee -> accounts.find(known(personId).orElseGet(() -> create(trainee))))
                .filter(ActorPrincipal::isEnabled);
    }

    private Optional<String> known(long personId) {
        return jdbc
                .sql("""
                        select a.user_name from user_account a where a.person_id = :person
                          and exists (select 1 from user_role r where r.account_id = a.id and r.role = :trainee)
                          and not exists (select 1 from user_role r where r.account_id = a.id and r.role <> :trainee)
                        order by a.id""")
                .param("person", personId)
                .param("trainee", Role.TRAINEE.name())
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    /** Without a password: the hash matches nothing. */
    private String create(Trainees.Trainee trainee) {
        long id = Ids.next();
        String userName = "t-" + Ids.toText(id);
        String name = trainee.name();
        jdbc.sql("""
                        insert into user_account (id, user_name, display_name, password_hash, enabled, failed_logins,
                          division_code, person_id, created_at)
                        values (:id, :userName, :displayName, '', true, 0, :division, :person, :at)""")
                .param("id", id)
                .param("userName", userName)
                .param("displayName", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .param("division", trainee.divisionCode())
                .param("person", trainee.personId())
                .param("at", Timestamp.from(clock.now()))
                .update();
        jdbc.sql("insert into user_role (account_id, role) values (:id, :role)")
                .param("id", id)
                .param("role", Role.TRAINEE.name())
                .update();
        return userName;
    }
}
