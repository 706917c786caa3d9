package cn.yujiang.shell.demo;

import cn.yujiang.identity.Role;
import cn.yujiang.identity.UserAccounts;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The system administrator's account, which nobody can create before it exists. */
@Component
@Profile("demo")
class DemoFirstAccount {

    private final UserAccounts accounts;

    DemoFirstAccount(UserAccounts accounts) {
        this.accounts = accounts;
    }

    void create() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "setup", "", List.of(new SimpleGrantedAuthority("ROLE_" + Role.SYS_ADMIN))));
        try {
            accounts.create(new UserAccounts.NewAccount(
                    DemoAccounts.SYSTEM,
                    DemoBodies.WORDS.getString("account." + DemoAccounts.SYSTEM),
                    DemoAccounts.PASSWORD,
                    Set.of(Role.SYS_ADMIN),
                    "140900",
                    null,
                    null));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
