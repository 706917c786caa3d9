package cn.yujiang.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Accounts of the people who work with the system. */
public interface UserAccounts {

    /** A new account; the password is kept as an Argon2id hash only. */
    record NewAccount(
            String userName,
            String displayName,
            String password,
            Set<Role> roles,
            String divisionCode,
            @Nullable Long bodyId,
            @Nullable Long personId) {}

    /**
     * @return the account's id
     * @throws cn.yujiang.shared.RejectedException {@code USER_NAME_TAKEN}, {@code PASSWORD_SHORT}
     */
    @PreAuthorize(Rights.SYSTEM)
    long create(NewAccount account);

    /** Ends the account and, within a minute, its open sessions. */
    @PreAuthorize(Rights.SYSTEM)
    void disable(long accountId);
}
