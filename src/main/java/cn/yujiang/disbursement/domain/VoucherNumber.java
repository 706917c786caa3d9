package cn.yujiang.disbursement.domain;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;

/** The number of an accounting voucher: 1–40 printable characters, outer blanks dropped. */
public record VoucherNumber(String text) {

    private static final int MAX = 40;

    /** Neither control nor format characters nor line separators. */
    private static final String PRINTABLE = "[^\\p{C}\\p{Zl}\\p{Zp}]+";

    /** @throws RejectedException {@code VOUCHER_FORMAT} on field {@code voucherNo} */
    public VoucherNumber {
        if (!text.matches(PRINTABLE) || text.isBlank() || text.codePointCount(0, text.length()) > MAX) {
            throw new RejectedException(Rejection.onField("voucherNo", "VOUCHER_FORMAT", MAX));
        }
    }

    public static VoucherNumber parse(String raw) {
        return new VoucherNumber(raw.strip());
    }
}
