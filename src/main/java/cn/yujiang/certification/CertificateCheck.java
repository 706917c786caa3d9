package cn.yujiang.certification;

import cn.yujiang.identity.Rights;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The public question whether a certificate exists. It tells less than stands on the paper itself. */
public interface CertificateCheck {

    /**
     * What everybody may know.
     *
     * @param holder family name, a star for each further character
     * @param valid false for one that was revoked or not recognised
     */
    record Answer(String holder, String kind, String occupation, String level, LocalDate issueDate, boolean valid) {}

    /**
     * Looks a number up. Unknown numbers, malformed ones, numbers that are identity numbers, and certificates entered by hand that
     * nobody has verified get the same empty answer on the same way.
     */
    @PreAuthorize(Rights.PUBLIC)
    Optional<Answer> check(String number);
}
