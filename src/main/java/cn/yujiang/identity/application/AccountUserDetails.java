package cn.yujiang.identity.application;

import cn.yujiang.identity.SignIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Sign-in by account name; counts failures, locks for a quarter of an hour after five, tells the audit trail. */
@Component
class AccountUserDetails implements UserDetailsService {

    private final AccountStore accounts;
    private final ApplicationEventPublisher events;

    AccountUserDetails(AccountStore accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
    }

    @Override
    public UserDetails loadUserByUsername(String userName) {
        return accounts.find(userName).orElseThrow(() -> new UsernameNotFoundException("unknown account"));
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof ActorPrincipal principal) {
            accounts.recordSuccess(principal.getUsername());
            events.publishEvent(new SignIn(principal.getUsername(), true, "OK"));
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        String userName = printable(event.getAuthentication().getName());
        accounts.recordFailure(userName);
        events.publishEvent(
                new SignIn(userName, false, event.getException().getClass().getSimpleName()));
    }

    /** What was typed goes into the trail: bounded, and without line breaks. */
    private static String printable(String typed) {
        String clean = typed.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > 60 ? clean.substring(0, 60) : clean;
    }
}
