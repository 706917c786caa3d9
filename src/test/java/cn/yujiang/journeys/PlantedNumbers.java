package cn.yujiang.journeys;

import cn.yujiang.shared.ResidentId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The personal numbers of the demonstration's people and bodies, worked out anew. They belong to nobody. */
final class PlantedNumbers {

    /** A number that may not be found in plain, with words that do not repeat it. */
    record Planted(String what, String number) {

        /** Whether these bytes hold the number as one- or two-byte characters. */
        boolean in(byte[] bytes) {
            return contains(bytes, number.getBytes(StandardCharsets.US_ASCII))
                    || contains(bytes, number.getBytes(StandardCharsets.UTF_16BE))
                    || contains(bytes, number.getBytes(StandardCharsets.UTF_16LE));
        }
    }

    private PlantedNumbers() {}

    static String residentId(int person) {
        LocalDate birth = LocalDate.of(1985, 1, 1).plusDays(person * 13L % 5000);
        String digits = "140999" + DateTimeFormatter.BASIC_ISO_DATE.format(birth) + "%03d".formatted(person % 1000);
        return digits + ResidentId.checkCharacter(digits);
    }

    static String phone(int person) {
        return "199%08d".formatted(person);
    }

    static String card(int person) {
        String body = "999999%09d".formatted(person);
        for (char check = '0'; check <= '9'; check++) {
            if (luhn(body + check) % 10 == 0) {
                return body + check;
            }
        }
        throw new IllegalStateException("no check digit");
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted / 10 + weighted % 10;
        }
        return sum;
    }

    /** Numbers of these people and of the three bodies. */
    static List<Planted> all(List<Integer> people) {
        var planted = new ArrayList<Planted>();
        for (int person : people) {
            planted.add(new Planted("resident id of person " + person, residentId(person)));
            planted.add(new Planted("phone of person " + person, phone(person)));
            planted.add(new Planted("card of person " + person, card(person)));
        }
        for (int body = 1; body <= 3; body++) {
            planted.add(new Planted("account of body " + body, "999900000000000" + body));
            planted.add(new Planted("phone of body " + body, "1990000990" + body));
        }
        return planted;
    }

    static boolean contains(byte[] bytes, byte[] wanted) {
        outer:
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (bytes[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
