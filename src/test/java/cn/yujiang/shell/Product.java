package cn.yujiang.shell;

import cn.yujiang.Yujiang;
import cn.yujiang.identity.ActingAs;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shell.demo.DemoClock;
import cn.yujiang.training.PlannedSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** The whole product with its demonstration data on a database in memory, for stories told through the services. */
final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Product start(String name, String... settings) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/product")), name);
            FilledDatabase.fill(name, folder);
            var product = new Product(new SpringApplicationBuilder(Yujiang.class)
                    .profiles("demo")
                    .run(Stream.concat(
                                    Stream.of(settings),
                                    Stream.of(
                                            "--server.port=0",
                                            "--vaadin.productionMode=true", // no search for what only a frontend under
                                            // development needs
                                            "--spring.datasource.url=" + FilledDatabase.url(name),
                                            "--yujiang.policy-review-every=P1D", // tests look themselves
                                            "--yujiang.audit.roots=" + folder.resolve("roots.tsv"),
                                            "--yujiang.demo.keys=" + folder.resolve("keys"),
                                            "--yujiang.demo.date-file=" + folder.resolve("date")))
                            .toArray(String[]::new)));
            FilledDatabase.keep(name, folder);
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** The product as the servlet container sees it. */
    WebApplicationContext web() {
        return (WebApplicationContext) context;
    }

    /** Runs work with exactly the rights of this account. */
    <T extends @Nullable Object> T as(String account, Supplier<T> work) {
        return bean(ActingAs.class).as(account, work);
    }

    void as(String account, Runnable work) {
        bean(ActingAs.class).as(account, work);
    }

    /** Address of a path on the port the product listens to. */
    String url(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    LocalDate today() {
        return bean(DemoClock.class).today();
    }

    /** As if it were right after the session, for what is recorded then. */
    void after(PlannedSession session, Runnable work) {
        Instant end =
                session.date().atTime(session.end()).atZone(BusinessClock.ZONE).toInstant();
        bean(DemoClock.class).at(end, () -> {
            work.run();
            return true;
        });
    }

    void moveAhead(int days) {
        bean(DemoClock.class).moveTo(today().plusDays(days));
    }

    @Override
    public void close() {
        context.close();
    }
}
