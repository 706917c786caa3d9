package cn.yujiang.shell;

import cn.yujiang.identity.LoginCodes;
import cn.yujiang.shared.RateLimiter;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The second way through the door: a form posts the code, everything else – the token against forged requests, the new session id, the
 * way back to where somebody came from – is what the password has too. The personal number is not in the form: that a code was asked for
 * stands in the session.
 */
@Component
final class CodeLogin extends AbstractHttpConfigurer<CodeLogin, HttpSecurity> {

    /** Where the form posts to. */
    static final String ACTION = "login/code";

    /** Query parameter of the sign-in page: empty to choose this way, {@link #FAILED} after a wrong code. */
    static final String PARAMETER = "code";

    static final String FAILED = "failed";

    private static final String ASKED = "yujiang.login.asked";

    private final LoginCodes codes;
    /** For addresses, and generous: a class of fifty signs in behind one. Numbers have limits of their own. */
    private final RateLimiter asks;

    private final RateLimiter tries;

    CodeLogin(
            LoginCodes codes,
            @Value("${yujiang.login-code.per-minute:60}") int perMinute,
            @Value("${yujiang.login-code.burst:80}") int burst) {
        this.codes = codes;
        this.asks = new RateLimiter(perMinute, burst, System::nanoTime);
        this.tries = new RateLimiter(perMinute, burst, System::nanoTime);
    }

    /** Counts a wish for a code against the address it comes from. @return seconds to wait; zero for go on */
    long mayAsk(HttpServletRequest request) {
        return asks.ask(RateLimiter.client(request.getRemoteAddr()));
    }

    static void note(HttpServletRequest request, LoginCodes.Asked asked) {
        request.getSession().setAttribute(ASKED, asked);
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ASKED);
    }

    static LoginCodes.@Nullable Asked noted(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (LoginCodes.Asked) session.getAttribute(ASKED);
    }

    @Override
    public void configure(HttpSecurity http) {
        var filter = new Filter();
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(
                Objects.requireNonNull(http.getSharedObject(SessionAuthenticationStrategy.class)));
        filter.setAuthenticationSuccessHandler(Objects.requireNonNull(
                http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class)));
        filter.setAuthenticationFailureHandler(
                new SimpleUrlAuthenticationFailureHandler("/login?" + PARAMETER + "=" + FAILED));
        http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
    }

    private final class Filter extends AbstractAuthenticationProcessingFilter {

        Filter() {
            super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + ACTION));
            setAuthenticationManager(authentication -> authentication); // the codes decide
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
                throws AuthenticationException {
            LoginCodes.Asked asked = noted(request);
            String code = request.getParameter(PARAMETER);
            if (asked == null || code == null || tries.ask(RateLimiter.client(request.getRemoteAddr())) > 0) {
                throw new BadCredentialsException("no code asked for here, or tried too often");
            }
            Authentication trainee = codes.signIn(asked, code);
            forget(request);
            return trainee;
        }
    }
}
