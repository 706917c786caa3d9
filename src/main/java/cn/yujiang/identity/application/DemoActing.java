package cn.yujiang.identity.application;

import cn.yujiang.identity.ActingAs;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
@Profile("demo")
class DemoActing implements ActingAs {

    private final AccountStore accounts;

    DemoActing(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public <T extends @Nullable Object> T as(String userName, Supplier<T> work) {
        ActorPrincipal principal = accounts.find(userName).orElseThrow();
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, "", principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
