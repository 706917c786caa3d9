package cn.yujiang.documents;

/** How the cells of an imported column are read. */
public enum ColumnKind {
    /** Blanks at the ends cut, full-width letters and digits made half-width. */
    TEXT,
    /** Identity, account and other long numbers: no blanks, upper case; refused where the spreadsheet has lost digits. */
    ID_NUMBER,
    /** To {@code yyyy-MM-dd}. */
    DATE,
    /** To {@code yyyy-MM-ddTHH:mm:ss}; a day without a time of day is refused. */
    DATE_TIME,
    /** Plain decimal number. */
    DECIMAL,
    /** Whole number. */
    INTEGER,
    /** Digits only, without a leading 86. */
    PHONE
}
