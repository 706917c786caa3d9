package cn.yujiang.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shared.RateLimiter;
import cn.yujiang.ui.Texts;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who asks too often is told when to come back; time stands still unless the test moves it. */
class RateLimitTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - TimeUnit.HOURS.toNanos(1));

    private void pass(long millis) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private RateLimiter limiter(int perMinute, int burst) {
        return new RateLimiter(perMinute, burst, now::get);
    }

    @Test
    void aBurstIsAllowedAndThenTheSteadyRate() {
        RateLimiter limiter = limiter(60, 3);

        assertThat(new long[] {limiter.ask("a"), limiter.ask("a"), limiter.ask("a"), limiter.ask("a")})
                .containsExactly(0, 0, 0, 1);
        pass(999);
        assertThat(limiter.ask("a")).isEqualTo(1);
        pass(1);
        assertThat(limiter.ask("a")).isZero();
        assertThat(limiter.ask("a")).isEqualTo(1);
    }

    @Test
    void theWaitIsTheTimeUntilTheNextToken() {
        RateLimiter limiter = limiter(2, 1);
        limiter.ask("a");

        assertThat(limiter.ask("a")).isEqualTo(30);
        pass(20_500);
        assertThat(limiter.ask("a")).isEqualTo(10);
        pass(9_500);
        assertThat(limiter.ask("a")).isZero();
    }

    @Test
    void aRestFillsTheBucketButNeverMore() {
        RateLimiter limiter = limiter(60, 2);
        limiter.ask("a");
        pass(600_000);

        assertThat(new long[] {limiter.ask("a"), limiter.ask("a"), limiter.ask("a")})
                .containsExactly(0, 0, 1);
    }

    @Test
    void clientsDoNotShareTheirBuckets() {
        RateLimiter limiter = limiter(60, 1);
        limiter.ask("a");

        assertThat(limiter.ask("a")).isEqualTo(1);
        assertThat(limiter.ask("b")).isZero();
    }

    @Test
    void zeroMeansNoLimit() {
        RateLimiter limiter = limiter(0, 1);

        for (int i = 0; i < 1_000; i++) {
            assertThat(limiter.ask("a")).isZero();
        }
    }

    @Test
    void manyClientsShareOneBucketInsteadOfTheMemory() {
        RateLimiter limiter = limiter(60, 1);
        for (int i = 0; i < RateLimiter.MOST_CLIENTS; i++) {
            limiter.ask("client" + i);
        }

        assertThat(limiter.ask("late")).isZero();
        assertThat(limiter.ask("later")).isEqualTo(1);
        pass(1_000);
        assertThat(limiter.ask("later")).isZero();
        assertThat(limiter.ask("latest")).isZero();
    }

    @Test
    void anIpv6NetworkIsOneClient() {
        assertThat(RateLimiter.client("2001:db8:1:2:0:0:0:7")).isEqualTo("2001:db8:1:2");
        assertThat(RateLimiter.client("10.0.0.7")).isEqualTo("10.0.0.7");
    }

    @Test
    void theAnswerIsAProblemInTheLanguageOfTheCaller() throws Exception {
        var filter = new RateLimitFilter(limiter(2, 1), new Texts());
        assertThat(ask(filter, "/api/v1/policies", null).getStatus()).isEqualTo(200);

        MockHttpServletResponse chinese = ask(filter, "/api/v1/policies", null);
        assertThat(chinese.getStatus()).isEqualTo(429);
        assertThat(chinese.getHeader("Retry-After")).isEqualTo("30");
        assertThat(chinese.getContentType()).isEqualTo("application/problem+json");
        assertThat(chinese.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"title\":\"API_TOO_OFTEN\"", "请在 30 秒后再试");
        assertThat(ask(filter, "/api/v1/assessments", "en").getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("Try again in 30 seconds");
        assertThat(ask(filter, "/policies", null).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse ask(
            RateLimitFilter filter, String path, @org.jspecify.annotations.Nullable String language) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr("10.0.0.7");
        if (language != null) {
            request.addHeader("Accept-Language", language);
            request.addPreferredLocale(java.util.Locale.ENGLISH);
        }
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
