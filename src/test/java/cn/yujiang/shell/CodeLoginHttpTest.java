package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import cn.yujiang.identity.LoginCodes;
import cn.yujiang.shell.demo.DemoAccounts;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The sign-in by code through the filters as they are in the product. */
class CodeLoginHttpTest {

    private static final Pattern MESSAGE = Pattern.compile("text message to (\\S+): .*?(\\d{6})");
    private static final BlockingQueue<String> CONSOLE = new LinkedBlockingQueue<>();

    private static Product product;
    private static MockMvc web;

    @BeforeAll
    static void start() {
        product = Product.start("code-login", "--yujiang.login-code.burst=8", "--yujiang.login-code.per-minute=1");
        web = MockMvcBuilders.webAppContextSetup(product.web())
                .apply(springSecurity())
                .build();
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                CONSOLE.add(event.getFormattedMessage());
            }
        };
        appender.start();
        ((Logger) LoggerFactory.getLogger("cn.yujiang")).addAppender(appender);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void aCodeOpensTheDoorOnceInTheSessionThatAskedAndLeadsBack() throws Exception {
        LoginCodes codes = product.bean(LoginCodes.class);
        LoginCodes.Asked asked = codes.ask(DemoAccounts.traineeNumber());
        String code = code();
        assertThat(location(post(code), null)).as("a session that did not ask").isEqualTo("/login?code=failed");
        MockHttpSession session = session(asked);
        assertThat(location(post(wrong(code)), session)).isEqualTo("/login?code=failed");
        assertThat(context(session)).isNull();
        session.setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE, "/sign-in/done");
        String before = session.getId();
        assertThat(location(post(code), session)).isEqualTo("/sign-in/done");
        assertThat(session.getId()).as("a new session id").isNotEqualTo(before);
        SecurityContext context = context(session);
        assertThat(context).isNotNull();
        assertThat(context.getAuthentication().getAuthorities())
                .extracting(Object::toString)
                .containsExactly("ROLE_TRAINEE");
        assertThat(location(post(code), session(asked))).as("used up").isEqualTo("/login?code=failed");
        assertThat(CONSOLE).noneMatch(line -> line.contains(DemoAccounts.traineeNumber()));
        assertThat(trail())
                .contains("SIGN_IN_CODE SENT", "SIGN_IN_FAILED CODE", "SIGN_IN CODE")
                .noneMatch(event -> event.endsWith("number"));
        tooOften(asked);
    }

    /** After many wrong tries from one address even a session that asked is not heard. */
    private static void tooOften(LoginCodes.Asked asked) throws Exception {
        int before = failures();
        for (int i = 0; i < 10; i++) {
            location(post("000000"), session(asked));
        }
        assertThat(failures() - before).as("tries that were looked at").isLessThan(8);
    }

    @Test
    void theFormNeedsItsToken() throws Exception {
        MockHttpServletResponse answer = web.perform(
                        MockMvcRequestBuilders.post("/login/code").param("code", "123456"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void aCodeInAnAddressIsNotLookedAt() throws Exception {
        MockHttpServletResponse answer = web.perform(MockMvcRequestBuilders.get("/login/code?code=123456"))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isNotEqualTo("/login?code=failed");
    }

    private static MockHttpServletRequestBuilder post(String code) {
        return MockMvcRequestBuilders.post("/login/code").param("code", code).with(csrf());
    }

    private static String location(MockHttpServletRequestBuilder request, @Nullable MockHttpSession session)
            throws Exception {
        if (session != null) {
            request.session(session);
        }
        return String.valueOf(web.perform(request).andReturn().getResponse().getRedirectedUrl());
    }

    private static MockHttpSession session(LoginCodes.Asked asked) {
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest();
        request.setSession(session);
        CodeLogin.note(request, asked);
        return session;
    }

    private static @Nullable SecurityContext context(MockHttpSession session) {
        return (SecurityContext) session.getAttribute("SPRING_SECURITY_CONTEXT");
    }

    private static String code() throws InterruptedException {
        while (true) {
            String line = CONSOLE.poll(20, TimeUnit.SECONDS);
            assertThat(line).as("a line on the console").isNotNull();
            Matcher message = MESSAGE.matcher(line);
            if (message.find()) {
                assertThat(message.group(1)).isEqualTo("199****0001");
                return message.group(2);
            }
        }
    }

    private static List<String> trail() {
        return product.bean(JdbcClient.class)
                .sql(
                        "select concat(action, ' ', reason, case when facts like ? then ' number' else '' end) from audit_event where stream = 'identity'")
                .param("%" + DemoAccounts.traineeNumber() + "%")
                .query(String.class)
                .list();
    }

    private static int failures() {
        return product.bean(JdbcClient.class)
                .sql("select count(*) from audit_event where action = 'SIGN_IN_FAILED'")
                .query(Integer.class)
                .single();
    }

    private static String wrong(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }
}
