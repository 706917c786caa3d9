package cn.yujiang.subsidy.domain.lists;

import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.Phone;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The person of a row as entered: name and number, and where they are known phone and account. */
public record PersonCells(
        String name,
        ResidentId residentId,
        @Nullable Phone phone,
        @Nullable BankAccount account) {

    private static final int NAME_MAX = 30;

    /** Null when the problems say why. */
    public static @Nullable PersonCells read(Map<String, String> values, List<Rejection> problems) {
        String name = values.getOrDefault("name", "").strip();
        checkName(name, problems);
        ResidentId id = parse("residentId", values, ResidentId::parse, problems, true);
        Phone phone = parse("phone", values, Phone::parse, problems, false);
        BankAccount account = parse("account", values, BankAccount::personal, problems, false);
        return id == null || !problems.isEmpty() ? null : new PersonCells(name, id, phone, account);
    }

    private static void checkName(String name, List<Rejection> problems) {
        int length = name.codePointCount(0, name.length());
        if (length == 0) {
            problems.add(Rejection.onField("name", "NAME_MISSING"));
        } else if (length < 2 || length > NAME_MAX || !name.matches("[\\p{L}\\p{M}·•． .]+")) {
            problems.add(Rejection.onField("name", "NAME_FORMAT"));
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
