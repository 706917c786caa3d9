package cn.yujiang.identity.application;

import cn.yujiang.identity.AccountDirectory;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Divisions;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Account rows. Failed sign-ins are counted in one conditional statement, so parallel guesses cannot outrun the lock. */
@Repository
class AccountStore implements AccountDirectory {

    static final int MAX_FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private record Row(
            long id,
            String userName,
            String displayName,
            String passwordHash,
            boolean enabled,
            @Nullable Timestamp lockedUntil,
            String divisionCode,
            @Nullable Long bodyId,
            @Nullable Long personId) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    AccountStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ActorPrincipal> find(String userName) {
        return jdbc.sql("""
                        select id, user_name, display_name, password_hash, enabled, locked_until, division_code, body_id, person_id
                        from user_account where user_name = :name""").param("name", userName).query(Row.class).optional().map(this::toPrincipal);
    }

    private ActorPrincipal toPrincipal(Row row) {
        var actor = new Actor(
                row.id, row.userName, row.displayName, roles(row.id), row.divisionCode, row.bodyId, row.personId);
        boolean unlocked =
                row.lockedUntil == null || !row.lockedUntil.toInstant().isAfter(clock.now());
        return new ActorPrincipal(actor, row.passwordHash, row.enabled, unlocked);
    }

    private Set<Role> roles(long accountId) {
        var roles = EnumSet.noneOf(Role.class);
        jdbc.sql("select role from user_role where account_id = :id")
                .param("id", accountId)
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(List<Role> roles, String divisionPrefix) {
        return jdbc.sql("""
                        select distinct a.id, a.display_name from user_account a join user_role r on r.account_id = a.id
                        where a.enabled = true and r.role in (:roles) and a.division_code like :division order by a.display_name""")
                .param("roles", roles.stream().map(Role::name).toList())
                .param("division", divisionPrefix + "%")
                .query((row, n) -> new Colleague(row.getLong(1), row.getString(2)))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> desk(Role role, String divisionCode) {
        return jdbc.sql("""
                        select a.id from user_account a join user_role r on r.account_id = a.id
                        where a.enabled = true and r.role = :role and a.division_code in (:divisions) order by a.id""")
                .param("role", role.name())
                .param("divisions", Divisions.withParents(divisionCode))
                .query(Long.class)
                .list();
    }

    boolean isEnabled(long accountId) {
        return jdbc.sql("select enabled from user_account where id = :id")
                .param("id", accountId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional
    void recordFailure(String userName) {
        Instant until = clock.now().plus(LOCK);
        jdbc.sql("""
                        update user_account set failed_logins = failed_logins + 1,
                          locked_until = case when failed_logins + 1 >= :max then :until else locked_until end
                        where user_name = :name""")
                .param("max", MAX_FAILURES)
                .param("until", Timestamp.from(until))
                .param("name", userName)
                .update();
    }

    @Transactional
    void recordSuccess(String userName) {
        jdbc.sql("update user_account set failed_logins = 0, locked_until = null where user_name = :name")
                .param("name", userName)
                .update();
    }
}
