package cn.yujiang.shared;

/** Address of a mail box, in its plain form without a name. Masked in {@link #toString()}. */
public record Email(String address) {

    /** What mail servers accept at most. */
    public static final int LONGEST = 254;

    private static final String FORM =
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+";

    public Email {
        if (address.length() > LONGEST || !address.matches(FORM)) {
            throw new RejectedException(Rejection.of("EMAIL_FORMAT"));
        }
    }

    public static Email parse(String raw) {
        return new Email(raw.strip());
    }

    @Override
    public String toString() {
        return Masking.email(address);
    }
}
