package cn.yujiang.shell.demo;

import cn.yujiang.shared.ResidentId;
import cn.yujiang.training.Rosters;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Invented people. Their names say that they are examples; their identity numbers are right in form but carry an address code
 * that was never assigned, so they belong to nobody.
 */
final class DemoPeople {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("demo/people", java.util.Locale.ROOT);
    private static final String NOWHERE = "140999";

    private DemoPeople() {}

    /** @param first number of the first person, so that classes do not share people */
    static List<Rosters.Row> rows(int first, int count, String category, @Nullable LocalDate hired) {
        String surnames = WORDS.getString("surnames");
        var rows = new ArrayList<Rosters.Row>();
        for (int i = 0; i < count; i++) {
            int number = first + i;
            Map<String, String> values = new HashMap<>();
            int series = number / surnames.length();
            values.put("name", surnames.charAt(number % surnames.length()) + WORDS.getString("given." + (series % 6)));
            values.put("residentId", residentId(number));
            values.put("category", category);
            values.put("education", WORDS.getString("education"));
            values.put("phone", "199%08d".formatted(number));
            values.put("account", card(number));
            values.put("hireDate", hired == null ? "" : hired.toString());
            rows.add(new Rosters.Row(i + 1, values));
        }
        return rows;
    }

    static String residentId(int number) {
        LocalDate birth = LocalDate.of(1985, 1, 1).plusDays(number * 13L % 5000);
        String digits = NOWHERE + DateTimeFormatter.BASIC_ISO_DATE.format(birth) + "%03d".formatted(number % 1000);
        return digits + ResidentId.checkCharacter(digits);
    }

    /** Sixteen digits of an issuer that does not exist, with a valid check digit. */
    private static String card(int number) {
        String body = "999999%09d".formatted(number);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return body + (10 - sum % 10) % 10;
    }
}
