package cn.yujiang.subsidy.domain;

import cn.yujiang.subsidy.Claims;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A version of a claim as it was frozen, and what differs between two of them. */
public record FrozenClaim(List<Line> lines, @Nullable Account account, List<Paper> papers) {

    /** A line; facts and summary are those the amount came from. */
    public record Line(
            int position,
            String name,
            String maskedId,
            String status,
            @Nullable String amount,
            @Nullable String reason,
            String summary,
            Map<String, String> facts,
            @Nullable String strike) {}

    /** @param fingerprint keyed hash, because masked numbers hide where accounts differ */
    public record Account(String holder, String bank, String masked, String fingerprint) {}

    /** A file that was handed in. */
    public record Paper(String name, String file, String sha256) {}

    /** Head of the changes that concern no single line. */
    private static final int WHOLE = 0;

    public static List<Claims.Difference> differences(FrozenClaim before, FrozenClaim after) {
        Map<Integer, Line> old = byPosition(before);
        Map<Integer, Line> now = byPosition(after);
        var positions = new TreeSet<>(old.keySet());
        positions.addAll(now.keySet());
        Stream<Claims.Difference> whole =
                Stream.of(new Claims.Difference(WHOLE, "", changes(before.head(), after.head())));
        Stream<Claims.Difference> lines =
                positions.stream().map(position -> line(position, old.get(position), now.get(position)));
        return Stream.concat(whole, lines)
                .filter(difference -> !difference.changes().isEmpty())
                .toList();
    }

    private static Map<Integer, Line> byPosition(FrozenClaim claim) {
        return claim.lines.stream()
                .collect(Collectors.toMap(Line::position, Function.identity(), (a, b) -> b, TreeMap::new));
    }

    private static Claims.Difference line(int position, @Nullable Line before, @Nullable Line after) {
        Line named = after == null ? Objects.requireNonNull(before) : after;
        return new Claims.Difference(position, named.name, changes(values(before), values(after)));
    }

    private static List<Claims.Change> changes(Map<String, String> old, Map<String, String> now) {
        var keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .map(key -> new Claims.Change(key, old.getOrDefault(key, ""), now.getOrDefault(key, "")))
                .filter(change -> !change.before().equals(change.after()))
                .map(FrozenClaim::shown)
                .toList();
    }

    /** The fingerprint tells accounts apart but is not for people. */
    private static Claims.Change shown(Claims.Change change) {
        return change.what().equals(Claims.Change.ACCOUNT)
                ? new Claims.Change(change.what(), number(change.before()), number(change.after()))
                : change;
    }

    private static String number(String account) {
        return account.split("#")[0];
    }

    private Map<String, String> head() {
        var values = new LinkedHashMap<String, String>();
        if (account != null) {
            values.put(Claims.Change.HOLDER, account.holder);
            values.put(Claims.Change.BANK, account.bank);
            values.put(Claims.Change.ACCOUNT, account.masked + "#" + account.fingerprint);
        }
        papers.stream()
                .collect(Collectors.groupingBy(
                        Paper::name,
                        TreeMap::new,
                        Collectors.mapping(
                                paper -> paper.file + " " + paper.sha256.substring(0, 8), Collectors.joining("、"))))
                .forEach((name, files) -> values.put(Claims.Change.PAPER + name, files));
        return values;
    }

    private static Map<String, String> values(@Nullable Line line) {
        if (line == null) {
            return Map.of();
        }
        var values = new LinkedHashMap<String, String>();
        values.put(Claims.Change.AMOUNT, line.amount == null ? "" : line.amount);
        values.put(Claims.Change.REASON, line.reason == null ? "" : line.reason);
        values.put(Claims.Change.STRIKE, line.strike == null ? "" : line.strike);
        values.putAll(new TreeMap<>(line.facts));
        return values;
    }
}
