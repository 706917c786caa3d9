package cn.yujiang.messaging;

import cn.yujiang.shared.Phone;

/** Hands text messages to a gateway. For services; what is sent, and to whom, they decide. */
public interface SmsSender {

    /** Whether a gateway is configured at all. */
    boolean available();

    /**
     * Gives one message to the gateway and waits for its answer, seconds at most; never call it while a transaction is open.
     *
     * @throws DeliveryException when the gateway refused or did not answer; the message may have been sent all the same
     */
    void send(Phone to, String text);
}
