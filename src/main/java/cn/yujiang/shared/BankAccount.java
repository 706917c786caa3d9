package cn.yujiang.shared;

/** An account number: personal cards are 16–19 digits with a Luhn check, company accounts 5–32 digits without one. */
public record BankAccount(String number, Kind kind) {

    /** Who holds the account. */
    public enum Kind {
        PERSONAL,
        COMPANY
    }

    public BankAccount {
        if (kind == Kind.COMPANY && !number.matches("\\d{5,32}")) {
            throw new RejectedException(Rejection.of("ACCOUNT_FORMAT"));
        }
        if (kind == Kind.PERSONAL && !number.matches("\\d{16,19}")) {
            throw new RejectedException(Rejection.of("CARD_FORMAT"));
        }
        if (kind == Kind.PERSONAL && !luhn(number)) {
            throw new RejectedException(Rejection.of("CARD_CHECKSUM"));
        }
    }

    public static BankAccount personal(String raw) {
        return new BankAccount(FullWidth.compact(raw), Kind.PERSONAL);
    }

    public static BankAccount company(String raw) {
        return new BankAccount(FullWidth.compact(raw), Kind.COMPANY);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return Masking.bankAccount(number);
    }
}
