package cn.yujiang.messaging;

import cn.yujiang.shared.Email;

/** Hands mails to a mail server. For services; what is sent, and to whom, they decide. */
public interface EmailSender {

    /**
     * A mail.
     *
     * @param id of the mail, the same however often it is tried: a server that got it twice can tell
     */
    record Letter(long id, Email to, String subject, String text) {}

    /** Whether a mail server is configured at all. */
    boolean available();

    /**
     * Gives one mail to the server and waits for its answer, some seconds at most; never call it while a transaction is open.
     *
     * @throws DeliveryException when the server refused or did not answer; the mail may have been sent all the same
     */
    void send(Letter letter);
}
