package cn.yujiang.shell.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code assess FILE [--rules A,B*] [--policies DIR]}. */
record AssessArguments(Path file, Path policies, List<Pattern> rules) {

    private static final String USAGE = "usage: assess FILE [--rules A,B*,…] [--policies DIRECTORY]";

    static AssessArguments parse(List<String> args) {
        List<Pattern> rules = new ArrayList<>();
        Path policies = Path.of("policies");
        Path file = null;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--rules") && i + 1 < args.size()) {
                rules(args.get(++i), rules);
            } else if (arg.startsWith("--rules=")) {
                rules(arg.substring("--rules=".length()), rules);
            } else if (arg.equals("--policies") && i + 1 < args.size()) {
                policies = Path.of(args.get(++i));
            } else if (file == null && !arg.startsWith("--")) {
                file = Path.of(arg);
            } else {
                throw new UsageException(USAGE);
            }
        }
        if (file == null) {
            throw new UsageException(USAGE);
        }
        return new AssessArguments(file, policies, List.copyOf(rules));
    }

    private static void rules(String globs, List<Pattern> rules) {
        for (String glob : globs.split(",")) {
            String regex = Pattern.quote(glob.strip()).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
            rules.add(Pattern.compile(regex));
        }
    }
}
