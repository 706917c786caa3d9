package cn.yujiang.policy.api;

import cn.yujiang.shared.RateLimiter;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Answers 429 to an address that asks more than its share; the screens are not concerned. */
@Component
final class RateLimitFilter extends OncePerRequestFilter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RateLimiter limiter;
    private final Texts texts;

    @Autowired
    RateLimitFilter(
            @Value("${yujiang.api.per-minute:300}") int perMinute,
            @Value("${yujiang.api.burst:100}") int burst,
            Texts texts) {
        this(new RateLimiter(perMinute, burst, System::nanoTime), texts);
    }

    RateLimitFilter(RateLimiter limiter, Texts texts) {
        this.limiter = limiter;
        this.texts = texts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = limiter.ask(RateLimiter.client(request.getRemoteAddr()));
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
        Problem problem = Problem.of(status, Rejection.of("API_TOO_OFTEN", wait), texts, Language.of(request));
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
