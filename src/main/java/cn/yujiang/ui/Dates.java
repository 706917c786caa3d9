package cn.yujiang.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Date fields in the user's language, written yyyy-MM-dd as on the papers; other usual forms are understood. */
public final class Dates {

    private static final int MONDAY = 1;

    private Dates() {}

    public static DatePicker picker() {
        var picker = new DatePicker();
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Locale.SIMPLIFIED_CHINESE : ui.getLocale();
        var symbols = DateFormatSymbols.getInstance(locale);
        var texts = new DatePicker.DatePickerI18n();
        texts.setMonthNames(firstTwelve(symbols.getMonths()));
        texts.setWeekdays(days(symbols.getWeekdays()));
        texts.setWeekdaysShort(days(symbols.getShortWeekdays()));
        texts.setFirstDayOfWeek(MONDAY);
        texts.setToday(picker.getTranslation("ui.date.today"));
        texts.setCancel(picker.getTranslation("ui.cancel"));
        texts.setDateFormats("yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd");
        texts.setBadInputErrorMessage(picker.getTranslation("ui.date.bad"));
        picker.setI18n(texts);
        return picker;
    }

    public static DatePicker picker(String label) {
        DatePicker picker = picker();
        picker.setLabel(label);
        return picker;
    }

    public static DatePicker picker(LocalDate value) {
        DatePicker picker = picker();
        picker.setValue(value);
        return picker;
    }

    private static List<String> firstTwelve(String[] months) {
        return Arrays.asList(months).subList(0, 12);
    }

    /** The symbols start with an empty entry, then Sunday. */
    private static List<String> days(String[] weekdays) {
        return Arrays.asList(weekdays).subList(1, 8);
    }
}
