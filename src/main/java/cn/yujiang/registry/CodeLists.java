package cn.yujiang.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The code lists of domain chapter 18. The Chinese term is the code: it is what the papers say, what the policy rules compare and
 * what offices write into their spreadsheets; English names are for display only.
 */
public interface CodeLists {

    /** The lists kept here. */
    enum Kind {
        CATEGORIES,
        TRAINING_KINDS,
        CERTIFICATE_KINDS,
        LEVELS,
        OCCUPATIONS,
        DIVISIONS
    }

    /** @param code term or GB code; @param detail further code such as the occupation's number, empty when there is none */
    record Entry(String code, String detail, String english) {}

    List<Entry> entries(Kind list);

    Optional<Entry> find(Kind list, String code);

    /** What people read: the Chinese term, or its English name. Unknown codes are shown as they are. */
    String label(Kind list, String code, Locale locale);
}
