package cn.yujiang.certification;

import cn.yujiang.shared.CertificateNumber;
import cn.yujiang.shared.Masking;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of a trainee.
 *
 * @param number in full; lists show {@link #shownNumber()}
 * @param newlyObtained first issue; a renewal or review is not new
 */
public record Certificate(
        long id,
        long enrolmentId,
        long personId,
        String holder,
        String kind,
        String number,
        String occupation,
        String level,
        LocalDate issueDate,
        boolean newlyObtained,
        CertificateState state,
        @Nullable String decision,
        String cohortName,
        String divisionCode,
        int version) {

    /** The number for lists: masked where it contains the holder's identity number. */
    public String shownNumber() {
        return switch (CertificateNumber.Kind.ofTitle(kind)) {
            case SPECIAL_OPERATION -> number.charAt(0) + Masking.residentId(number.substring(1));
            case SPECIAL_EQUIPMENT -> number.startsWith("TS") ? number : Masking.residentId(number);
            default -> number.matches("\\d{17}[\\dX]") ? Masking.residentId(number) : number;
        };
    }

    /** Numbers of identity never stand in a log. */
    @Override
    public String toString() {
        return "Certificate[" + id + "]";
    }
}
