package cn.yujiang.identity;

import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in user as the services see it.
 *
 * @param divisionCode GB/T 2260 code the user works for; for bureau roles its subtree is in scope
 * @param bodyId the institution, enterprise or evaluation body a clerk acts for
 * @param personId the person behind a trainee's account
 */
public record Actor(
        long id,
        String userName,
        String displayName,
        Set<Role> roles,
        String divisionCode,
        @Nullable Long bodyId,
        @Nullable Long personId)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<Role> BUREAU = Set.of(
            Role.FIRST_REVIEWER,
            Role.SECOND_REVIEWER,
            Role.FINANCE,
            Role.SUPERVISOR,
            Role.POLICY_ADMIN,
            Role.SYS_ADMIN);

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isBureau() {
        return roles.stream().anyMatch(BUREAU::contains);
    }

    /** What lists and single look-ups of this user may contain. */
    public Scope scope() {
        return new Scope(
                isBureau() ? Divisions.subtreePrefix(divisionCode) : "",
                isBureau() ? null : bodyId == null ? Scope.NOBODY : bodyId,
                is(Role.TRAINEE) && !isBureau() ? personId : null);
    }
}
