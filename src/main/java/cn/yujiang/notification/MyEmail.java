package cn.yujiang.notification;

import cn.yujiang.identity.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Where the signed-in user is told by mail what has to be done by a day: the address of the body a clerk acts for, of a trainee, or of an
 * account of the bureau. An address is used once somebody who reads its mails has confirmed it.
 */
public interface MyEmail {

    /**
     * What is known, masked.
     *
     * @param offered whether there is a mail server at all
     * @param ofBody whether it is the address of the body, shared by its clerks
     * @param confirmed the address in use
     * @param pending the address that waits for its code
     */
    record Address(
            boolean offered,
            boolean ofBody,
            @Nullable String confirmed,
            @Nullable String pending) {}

    @PreAuthorize(Rights.SIGNED_IN)
    Address find();

    /**
     * Sends a code of six digits to the address. The one confirmed before stays in use until then.
     *
     * @throws cn.yujiang.shared.RejectedException {@code EMAIL_FORMAT}, {@code EMAIL_OFF}, {@code EMAIL_TOO_SOON} within a minute, {@code
     *     EMAIL_NOT_SENT} when the server refused it
     */
    @PreAuthorize(Rights.SIGNED_IN)
    void enter(String address);

    /** @throws cn.yujiang.shared.RejectedException {@code EMAIL_CODE}: wrong, tried too often, over, or never sent */
    @PreAuthorize(Rights.SIGNED_IN)
    void confirm(String code);

    /** No more mails. */
    @PreAuthorize(Rights.SIGNED_IN)
    void remove();
}
