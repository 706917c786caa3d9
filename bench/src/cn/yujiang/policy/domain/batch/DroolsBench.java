package cn.yujiang.policy.domain.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.StatelessKieSession;

/** The same people and rules in Drools, in the same process; its sum must equal that of the columns to the fen. */
final class DroolsBench {

    private static final int PEOPLE = 200_000;

    private DroolsBench() {}

    static void run(People people) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/cn/yujiang/bench/seven.drl", text());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        KieContainer container = services.newKieContainer(builder.getKieModule().getReleaseId());
        StatelessKieSession session = container.newStatelessKieSession();
        Kernels kernels = new Kernels(people);
        long[] sum = {0};
        double seconds = Clock.median(2, 3, () -> {
            sum[0] = 0;
            for (int i = 0; i < PEOPLE; i++) {
                Person person = new Person(people, kernels, i);
                session.execute(person);
                sum[0] += person.sum();
            }
            return sum[0];
        });
        PolicyBench.line("Drools DRL, all seven rules for a row: M rows / CPU s", "%.3f", PEOPLE / seconds / 1e6, "");
        long columns = PolicyBench.sevenRules(people.table(), PEOPLE);
        if (columns != sum[0]) {
            throw new IllegalStateException("columns " + columns + ", Drools " + sum[0]);
        }
        PolicyBench.line("  sum of both over the same rows: yuan and credited hours together", "%.2f", sum[0] / 100.0, "equal");
    }

    private static String text() {
        try {
            return Files.readString(Path.of("bench/drl/seven.drl"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
