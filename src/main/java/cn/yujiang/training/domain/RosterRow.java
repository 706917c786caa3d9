package cn.yujiang.training.domain;

import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.Phone;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A roster row read from text: every field is checked, and all that is wrong is named at once. */
public record RosterRow(
        String name,
        ResidentId residentId,
        String category,
        String education,
        @Nullable Phone phone,
        @Nullable BankAccount account,
        String employer,
        @Nullable LocalDate hireDate) {

    /** The row, or the reasons why it is none. */
    public record Reading(@Nullable RosterRow row, List<Rejection> problems) {}

    private static final int NAME_MAX = 30;

    /** @param knownCategory whether a term is in the code list of person categories */
    public static Reading read(Map<String, String> values, Predicate<String> knownCategory) {
        var problems = new ArrayList<Rejection>();
        String name = values.getOrDefault("name", "").strip();
        checkName(name, problems);
        ResidentId id = parse("residentId", values, ResidentId::parse, problems, true);
        String category = values.getOrDefault("category", "").strip();
        if (category.isEmpty()) {
            problems.add(Rejection.onField("category", "CATEGORY_MISSING"));
        } else if (!knownCategory.test(category)) {
            problems.add(Rejection.onField("category", "CATEGORY_UNKNOWN", category));
        }
        Phone phone = parse("phone", values, Phone::parse, problems, false);
        BankAccount account = parse("account", values, BankAccount::personal, problems, false);
        LocalDate hired = parse("hireDate", values, RosterRow::date, problems, false);
        if (!problems.isEmpty() || id == null) {
            return new Reading(null, List.copyOf(problems));
        }
        var row = new RosterRow(
                name,
                id,
                category,
                values.getOrDefault("education", "").strip(),
                phone,
                account,
                values.getOrDefault("employer", "").strip(),
                hired);
        return new Reading(row, List.of());
    }

    /** Names of two to thirty characters; letters of every script and the middle dot, no digits. */
    private static void checkName(String name, List<Rejection> problems) {
        int length = name.codePointCount(0, name.length());
        if (length == 0) {
            problems.add(Rejection.onField("name", "NAME_MISSING"));
        } else if (length < 2 || length > NAME_MAX || !name.matches("[\\p{L}\\p{M}·•． .]+")) {
            problems.add(Rejection.onField("name", "NAME_FORMAT"));
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RejectedException(Rejection.of("DATE_FORMAT", text), e);
        }
    }

    private static <T> @Nullable T parse(
            String field,
            Map<String, String> values,
            Function<String, T> parser,
            List<Rejection> problems,
            boolean required) {
        String text = values.getOrDefault(field, "").strip();
        if (text.isEmpty() && !required) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (RejectedException e) {
            Rejection first = e.first();
            problems.add(new Rejection(first.code(), field, first.args()));
            return null;
        }
    }
}
