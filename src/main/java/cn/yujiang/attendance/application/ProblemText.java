package cn.yujiang.attendance.application;

import cn.yujiang.shared.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refusals as one text of a column, and back. */
final class ProblemText {

    /** Between values and between refusals; no text of ours contains them. */
    private static final String VALUES = "\u001f";

    private static final String REFUSALS = "\u001e";

    private ProblemText() {}

    static String write(List<Rejection> problems) {
        return problems.stream()
                .map(problem -> Stream.concat(
                                Stream.of(problem.code(), problem.field() == null ? "" : problem.field()),
                                problem.args().stream())
                        .collect(Collectors.joining(VALUES)))
                .collect(Collectors.joining(REFUSALS));
    }

    static List<Rejection> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(REFUSALS)).map(ProblemText::one).toList();
    }

    private static Rejection one(String text) {
        List<String> parts = List.of(text.split(VALUES, -1));
        return new Rejection(
                parts.getFirst(), parts.get(1).isEmpty() ? null : parts.get(1), parts.subList(2, parts.size()));
    }
}
