package cn.yujiang.identity;

import java.io.Serial;
import java.io.Serializable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;

/**
 * Signing in with a personal number and a code sent to the phone registered for it (U40). Whether a number is known cannot be told from
 * any answer here, nor from the time it takes: who the number belongs to is looked up after the answer.
 */
public interface LoginCodes {

    /**
     * That somebody asked for a code; kept in the session of the browser, so that a code works only where it was asked for.
     *
     * @param index keyed hash of the number
     * @param shown the number as it may be shown: six and four digits
     */
    record Asked(String index, String shown) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** Whether there is a way to send codes. */
    @PreAuthorize(Rights.PUBLIC)
    boolean offered();

    /**
     * Sends a code of six digits, if the number belongs to somebody on a roster with a phone, and if no code was sent for it within a minute
     * nor five within the hour. The answer is the same in all cases.
     *
     * @throws cn.yujiang.shared.RejectedException when what was typed is no personal number at all ({@code ID_…})
     */
    @PreAuthorize(Rights.PUBLIC)
    Asked ask(String number);

    /**
     * Signs in with the last code sent; it is used up by that. The first time an account is made for the person.
     *
     * @throws org.springframework.security.core.AuthenticationException wrong, used, tried too often, expired or never sent: one answer
     */
    @PreAuthorize(Rights.PUBLIC)
    Authentication signIn(Asked asked, String code);
}
