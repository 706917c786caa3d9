package cn.yujiang.shell.cli;

import cn.yujiang.policy.BrokenPacksException;
import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.PolicyEngine;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** Commands that need no server. Exit codes: 0 fine, 1 differences or findings, 2 the command itself is wrong. */
public final class Commands {

    private static final int FINE = 0;
    private static final int DIFFERENT = 1;
    private static final int WRONG = 2;
    private static final String ALTERNATIVES = "--alternatives";

    private Commands() {}

    /** Runs the command the arguments name; empty when they name none and the server should start. */
    public static OptionalInt run(String[] args, PrintStream out) {
        if (args.length > 0 && args[0].equals("assess")) {
            return OptionalInt.of(guarded(out, () -> assess(List.of(args).subList(1, args.length), out)));
        }
        if (args.length > 1 && args[0].equals("policy") && args[1].equals("check")) {
            return OptionalInt.of(guarded(out, () -> check(List.of(args).subList(2, args.length), out)));
        }
        if (args.length == 2 && args[1].equals("verify") && args[0].equals("audit")) {
            return OptionalInt.of(guarded(out, () -> VerifyCommands.audit(System.getenv(), out) ? FINE : DIFFERENT));
        }
        if (args.length == 3 && args[0].equals("audit") && args[1].equals("pack")) {
            return OptionalInt.of(guarded(out, () -> VerifyCommands.pack(Path.of(args[2]), out) ? FINE : DIFFERENT));
        }
        if (args.length == 2 && args[1].equals("verify") && args[0].equals("ledger")) {
            return OptionalInt.of(guarded(out, () -> VerifyCommands.ledger(System.getenv(), out) ? FINE : DIFFERENT));
        }
        return OptionalInt.empty();
    }

    private static int guarded(PrintStream out, java.util.function.IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (UsageException e) {
            out.println("error: " + e.getMessage());
            return WRONG;
        } catch (BrokenPacksException e) {
            out.println("error: " + e.getMessage());
            return WRONG;
        }
    }

    private static int check(List<String> args, PrintStream out) {
        boolean alternatives = args.size() == 2 && args.getLast().equals(ALTERNATIVES);
        if (args.size() != 1 && !alternatives) {
            throw new UsageException("usage: policy check DIRECTORY [" + ALTERNATIVES + "]");
        }
        Path directory = Path.of(args.getFirst());
        List<PackFinding> findings = PolicyEngine.check(directory);
        findings.forEach(out::println);
        if (alternatives) {
            PolicyEngine.alternatives(directory).forEach(note -> out.println(note.asNote()));
        }
        long errors = findings.stream().filter(PackFinding::error).count();
        out.println(errors + " errors, " + (findings.size() - errors) + " warnings");
        return errors == 0 ? FINE : DIFFERENT;
    }

    private static int assess(List<String> args, PrintStream out) {
        AssessArguments arguments = AssessArguments.parse(args);
        CaseFile file = CaseFile.read(arguments.file());
        CaseRunner runner = new CaseRunner(PolicyEngine.load(arguments.policies()), out);
        return runner.run(file.cases(arguments.rules())) == 0 ? FINE : DIFFERENT;
    }
}
