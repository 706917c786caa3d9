package cn.yujiang.policy.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a parameter in its quotation, written with Arabic or Chinese numerals. */
final class QuotedNumbers {

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.\\d+)?(?:%|个百分点)?");
    private static final String NUMERALS = "零一二三四五六七八九";

    private QuotedNumbers() {}

    /** The numbers of the value that the quotation does not contain. */
    static List<String> missing(PackSource.Parameter parameter, String quote) {
        String bare = quote.replaceAll("\\s+", "");
        Set<String> present = new LinkedHashSet<>();
        Matcher matcher = DIGITS.matcher(bare);
        while (matcher.find()) {
            present.add(plain(matcher.group()));
        }
        List<String> missing = new ArrayList<>();
        Matcher own = DIGITS.matcher(numbersOnly(parameter));
        while (own.find()) {
            String number = own.group();
            if (forms(number, parameter.type()).stream()
                    .noneMatch(form -> present.contains(form) || hasNumeral(form) && stands(form, bare))) {
                missing.add(number);
            }
        }
        return missing;
    }

    /** In a table only what stands after the colons counts. */
    private static String numbersOnly(PackSource.Parameter parameter) {
        String value = String.valueOf(parameter.value());
        return parameter.type().startsWith("表:") ? value.replaceAll("[^,，:：]*[:：]", "") : value;
    }

    private static boolean hasNumeral(String form) {
        return form.chars().anyMatch(c -> Character.isIdeographic(c));
    }

    /** 10万 does not stand in 110万. */
    private static boolean stands(String form, String quote) {
        return Pattern.compile("(?<![\\d.])" + Pattern.quote(form))
                .matcher(quote)
                .find();
    }

    private static String plain(String number) {
        boolean percent = number.endsWith("%") || number.endsWith("个百分点");
        String digits = number.replaceAll("[^\\d.]", "");
        String stripped = new java.math.BigDecimal(digits).stripTrailingZeros().toPlainString();
        return percent ? stripped + "%" : stripped;
    }

    private static Set<String> forms(String number, String type) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(plain(number));
        if (type.equals("比例") && !number.endsWith("%")) {
            forms.add(plain(new java.math.BigDecimal(number).movePointRight(2).toPlainString()) + "%");
        }
        if (number.matches("\\d{1,9}")) {
            int whole = Integer.parseInt(number);
            numerals(whole, forms);
            if (type.equals("月") && whole % 12 == 0) {
                forms.add(String.valueOf(whole / 12));
                numerals(whole / 12, forms);
            }
        }
        return forms;
    }

    private static void numerals(int number, Set<String> forms) {
        if (number > 0 && number < 100) {
            int tens = number / 10;
            String ten = tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(NUMERALS.charAt(tens))) + "十";
            forms.add(ten + (number % 10 == 0 ? "" : String.valueOf(NUMERALS.charAt(number % 10))));
        }
        if (number == 2) {
            forms.add("两");
        }
        if (number == 6) {
            forms.add("半年");
        }
        if (number % 10_000 == 0 && number > 0) {
            forms.add(number / 10_000 + "万");
        }
    }
}
