package cn.yujiang.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yujiang.identity.Role;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.expression.ExpressionUtils;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;

/**
 * Every method of every use-case interface × every role × nobody (quality bar A1). The matrix file is what people read; a method
 * without a line in it, or a line without its method, fails. Run with {@code -Drights.write=true} to write it anew for a review.
 */
class ServiceRightsTest {

    private static final Path MATRIX = Path.of("src/test/resources/rights-matrix.txt");
    private static final String INTERNAL = "(no rule of its own: used inside services)";
    private static final String VISITOR = "(nobody)";
    private static final List<String> COLUMNS = Stream.concat(
                    Arrays.stream(Role.values()).map(Role::name), Stream.of(VISITOR))
            .toList();
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.yujiang");
    private static final SpringObjenesis OBJENESIS = new SpringObjenesis();
    private static final DefaultMethodSecurityExpressionHandler EXPRESSIONS =
            new DefaultMethodSecurityExpressionHandler();
    private static final String HEADER = """
            # Who may call which use case: written from the @PreAuthorize expressions, checked by ServiceRightsTest.
            # One line a method; ALL = everybody signed in, PUBLIC = also without signing in.
            # What a caller may see inside a use case (division, body, person) is checked by the service and not shown here.
            """;

    @Test
    void everyServiceMethodHasTheRightsOfTheMatrix() throws Exception {
        Map<String, String> code = matrixOfTheCode();
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(
                    MATRIX,
                    HEADER
                            + code.entrySet().stream()
                                    .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                                    .collect(Collectors.joining()));
        }
        assertThat(code).hasSizeGreaterThan(60).containsExactlyEntriesOf(matrixOfTheFile());
    }

    /** The annotations stand on interfaces; this proves that the classes behind them obey once method security is on. */
    @Test
    void theClassesBehindRefuseWhomTheMatrixDoesNotName() {
        int refused = 0;
        for (Class<?> service : services()) {
            List<Method> guarded = guarded(service);
            if (guarded.isEmpty()) {
                continue;
            }
            Object bean = protectedBean(service);
            for (Method method : guarded) {
                for (String column : COLUMNS) {
                    if (!allowed(method, column)) {
                        refuses(bean, method, column);
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).as("refused calls").isGreaterThan(500);
    }

    @Test
    void methodSecurityIsOn() {
        assertThat(CODE.stream()
                        .filter(type -> type.isAnnotatedWith(EnableMethodSecurity.class))
                        .map(JavaClass::getSimpleName))
                .containsExactly("SecurityConfiguration");
    }

    /** The only implementation, without its collaborators (a refused call needs none), behind Spring's own interceptor. */
    private static Object protectedBean(Class<?> service) {
        List<JavaClass> implementations = CODE.stream()
                .filter(type -> !type.isInterface() && type.isAssignableTo(service))
                .toList();
        assertThat(implementations)
                .as("implementations of " + service.getSimpleName())
                .hasSize(1);
        var factory = new ProxyFactory(
                OBJENESIS.newInstance(implementations.getFirst().reflect()));
        factory.setInterfaces(service);
        factory.addAdvisor(AuthorizationManagerBeforeMethodInterceptor.preAuthorize());
        return factory.getProxy();
    }

    private static void refuses(Object bean, Method method, String column) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(ServiceRightsTest::nothing)
                .toArray();
        SecurityContextHolder.getContext().setAuthentication(authentication(column));
        try {
            assertThatExceptionOfType(InvocationTargetException.class)
                    .as(name(method) + " as " + column)
                    .isThrownBy(() -> method.invoke(bean, arguments))
                    .withCauseInstanceOf(AccessDeniedException.class);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }

    private static Map<String, String> matrixOfTheCode() {
        var matrix = new TreeMap<String, String>();
        for (Class<?> service : services()) {
            List<Method> guarded = guarded(service);
            if (guarded.isEmpty()) {
                matrix.put(service.getSimpleName(), INTERNAL);
                continue;
            }
            for (Method method : methods(service)) {
                String known = matrix.put(name(method), guarded.contains(method) ? roles(method) : INTERNAL);
                assertThat(known).as("two methods of one name: " + name(method)).isNull();
            }
        }
        return matrix;
    }

    private static Map<String, String> matrixOfTheFile() throws Exception {
        try (var lines = Files.lines(MATRIX)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(
                            parts -> parts[0],
                            parts -> parts[1],
                            (first, second) -> {
                                throw new IllegalStateException("twice in the matrix: " + first);
                            },
                            TreeMap::new));
        }
    }

    /** All interfaces other modules can see; records and the framework's repositories are none. */
    private static List<Class<?>> services() {
        return CODE.stream()
                .filter(type -> type.isInterface()
                        && !type.isAnnotation()
                        && type.isTopLevelClass()
                        && type.getPackageName().matches("cn\\.yujiang\\.[a-z]+")
                        && type.getModifiers().contains(JavaModifier.PUBLIC))
                .sorted(Comparator.comparing(JavaClass::getName))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static List<Method> methods(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static List<Method> guarded(Class<?> service) {
        return methods(service).stream().filter(method -> rule(method) != null).toList();
    }

    private static @Nullable PreAuthorize rule(Method method) {
        PreAuthorize own = AnnotationUtils.findAnnotation(method, PreAuthorize.class);
        return own == null ? AnnotationUtils.findAnnotation(method.getDeclaringClass(), PreAuthorize.class) : own;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static String roles(Method method) {
        List<String> may =
                COLUMNS.stream().filter(column -> allowed(method, column)).toList();
        if (may.size() == COLUMNS.size()) {
            return "PUBLIC";
        }
        assertThat(may).as(name(method) + " for nobody").doesNotContain(VISITOR);
        return may.size() == Role.values().length ? "ALL" : String.join(" ", may);
    }

    private static boolean allowed(Method method, String column) {
        var invocation = new SimpleMethodInvocation(new Object(), method, new Object[method.getParameterCount()]);
        var expression = EXPRESSIONS
                .getExpressionParser()
                .parseExpression(Objects.requireNonNull(rule(method)).value());
        return ExpressionUtils.evaluateAsBoolean(
                expression, EXPRESSIONS.createEvaluationContext(() -> authentication(column), invocation));
    }

    private static Authentication authentication(String column) {
        return column.equals(VISITOR)
                ? new AnonymousAuthenticationToken(
                        "key", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                : new TestingAuthenticationToken("user", "", "ROLE_" + column);
    }
}
