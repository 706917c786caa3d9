package cn.yujiang.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Joins the steps that lead to the amount into one line: a step whose result another begins with is put before it. */
final class TraceSummary {

    private TraceSummary() {}

    static String of(List<TraceStep> trace, Function<TraceStep, String> sentence) {
        List<TraceStep> amounts = trace.stream()
                .filter(step -> step.name().equals(TraceStep.AMOUNT))
                .toList();
        if (amounts.isEmpty()) {
            return "";
        }
        List<String> steps = amounts.getFirst().parts().stream()
                .filter(step -> step.citation() != null)
                .map(sentence)
                .filter(text -> text.contains(" = ") || text.contains(" → "))
                .toList();
        String line = sentence.apply(amounts.getFirst());
        Set<String> used = new HashSet<>();
        String earlier = before(steps, line, used);
        while (earlier != null) {
            used.add(earlier);
            line = earlier + line.substring(result(earlier).length());
            earlier = before(steps, line, used);
        }
        return line;
    }

    private static @Nullable String before(List<String> steps, String line, Set<String> used) {
        return steps.stream()
                .filter(step -> !used.contains(step))
                .filter(step -> line.startsWith(result(step) + " ") || line.equals(result(step)))
                .findFirst()
                .orElse(null);
    }

    /** What stands after the last sign: {@code 8 天} of {@code 48.5 课时 ÷ 6 = 8.08 → 四舍五入 8 天}. */
    private static String result(String sentence) {
        int arrow = sentence.lastIndexOf(" → ");
        int equals = sentence.lastIndexOf(" = ");
        if (arrow <= equals) {
            return sentence.substring(equals + 3);
        }
        String tail = sentence.substring(arrow + 3);
        int digit = 0;
        while (digit < tail.length() && !Character.isDigit(tail.charAt(digit))) {
            digit++;
        }
        return tail.substring(digit);
    }
}
