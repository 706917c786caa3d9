package cn.yujiang.subsidy.domain.lists;

import cn.yujiang.policy.FactInfo;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ListColumn;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what somebody entered for a fact, as text that is stored: truth as true and false, days as yyyy-MM-dd. */
public final class FactCell {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Set<String> YES = Set.of("是", "true", "TRUE", "Y", "y", "√");
    private static final Set<String> NO = Set.of("否", "false", "FALSE", "N", "n", "×");

    private FactCell() {}

    /** The facts of a row by column key; what is empty is left out. All that is wrong is added to the problems. */
    public static Map<String, String> read(
            List<ListColumn> columns, Map<String, String> values, List<Rejection> problems) {
        Map<String, String> facts = new HashMap<>();
        for (ListColumn column : columns) {
            String entered = values.getOrDefault(column.key(), "").strip();
            if (entered.isEmpty()) {
                if (column.required()) {
                    problems.add(Rejection.onField(column.key(), "LIST_CELL_MISSING"));
                }
                continue;
            }
            try {
                facts.put(column.key(), read(column.info(), entered));
            } catch (RejectedException e) {
                Rejection first = e.first();
                problems.add(new Rejection(first.code(), column.key(), first.args()));
            }
        }
        return facts;
    }

    private static String read(FactInfo fact, String text) {
        return switch (fact.kind()) {
            case TRUTH -> truth(text);
            case DAY -> day(text);
            case MONTH -> month(text);
            case CHOICE -> choice(fact, text);
            case QUANTITY -> quantity(text);
            case CODE, LIST -> text;
        };
    }

    private static String truth(String text) {
        if (YES.contains(text)) {
            return "true";
        }
        if (NO.contains(text)) {
            return "false";
        }
        throw new RejectedException(Rejection.of("LIST_CELL_TRUTH", text));
    }

    private static String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new RejectedException(Rejection.of("DATE_FORMAT", text), e);
        }
    }

    private static String month(String text) {
        try {
            return YearMonth.parse(text).toString();
        } catch (DateTimeException e) {
            throw new RejectedException(Rejection.of("LIST_MONTH", text), e);
        }
    }

    private static String choice(FactInfo fact, String text) {
        if (!fact.open() && !fact.values().contains(text)) {
            throw new RejectedException(Rejection.of("LIST_CELL_CHOICE", text, String.join("、", fact.values())));
        }
        return text;
    }

    private static String quantity(String text) {
        String plain = text.replace(",", "");
        if (!NUMBER.matcher(plain).matches()) {
            throw new RejectedException(Rejection.of("LIST_CELL_NUMBER", text));
        }
        if (plain.startsWith("-")) {
            throw new RejectedException(Rejection.of("LIST_CELL_NEGATIVE", text));
        }
        return plain;
    }
}
