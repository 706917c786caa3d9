package cn.yujiang.shared;

/** Chinese mobile number: eleven digits, the first a 1, the second 3–9. Masked in {@link #toString()}. */
public record Phone(String number) {

    public Phone {
        if (!number.matches("1[3-9]\\d{9}")) {
            throw new RejectedException(Rejection.of("PHONE_FORMAT"));
        }
    }

    public static Phone parse(String raw) {
        return new Phone(FullWidth.compact(raw).replace("-", ""));
    }

    @Override
    public String toString() {
        return Masking.phone(number);
    }
}
