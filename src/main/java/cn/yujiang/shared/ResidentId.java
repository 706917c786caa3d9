package cn.yujiang.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * Citizen identity number, GB 11643-1999: six digits of address, birth date, three of order (odd = male), one check character.
 * Its {@link #toString()} is masked so that a stray log line cannot leak it; {@link #number()} is the full value.
 */
public final class ResidentId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83);

    private final String number;

    private ResidentId(String number) {
        this.number = number;
    }

    /**
     * @throws RejectedException {@code ID_MISSING}, {@code ID_FORMAT}, {@code ID_PROVINCE}, {@code ID_BIRTH_DATE} or
     *     {@code ID_CHECKSUM}
     */
    public static ResidentId parse(String raw) {
        String value = FullWidth.toHalf(raw).strip().toUpperCase(java.util.Locale.ROOT);
        if (value.isEmpty()) {
            throw refused("ID_MISSING");
        }
        if (!value.matches("\\d{17}[\\dX]")) {
            throw refused("ID_FORMAT");
        }
        if (!PROVINCES.contains(Integer.parseInt(value.substring(0, 2)))) {
            throw refused("ID_PROVINCE");
        }
        ResidentId id = new ResidentId(value);
        try {
            id.birthDate();
        } catch (DateTimeException e) {
            throw new RejectedException(Rejection.of("ID_BIRTH_DATE"), e);
        }
        if (value.charAt(17) != checkCharacter(value)) {
            throw refused("ID_CHECKSUM");
        }
        return id;
    }

    private static RejectedException refused(String code) {
        return new RejectedException(Rejection.of(code));
    }

    /** The check character that belongs to the first 17 digits. */
    public static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    public String number() {
        return number;
    }

    public LocalDate birthDate() {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }

    public boolean isMale() {
        return (number.charAt(16) - '0') % 2 == 1;
    }

    /** Division of the day the number was issued; it need not exist any more. */
    public String addressCode() {
        return number.substring(0, 6);
    }

    public String masked() {
        return Masking.residentId(number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentId that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
