package cn.yujiang.registry;

/** Numbers without gaps within a division and year, for filings, claims and notices. Never used by views. */
public interface SerialNumbers {

    /**
     * The next number of the series inside the running transaction; a second caller waits for the first, and a transaction that
     * fails gives its number back.
     *
     * @param series short name such as {@code filing}
     */
    int next(String series, String divisionCode, int year);
}
