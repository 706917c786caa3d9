package cn.yujiang.messaging.application;

import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.messaging.EmailSender;

/** No mail server is configured. */
final class NoEmailSender implements EmailSender {

    @Override
    public boolean available() {
        return false;
    }

    @Override
    public void send(Letter letter) {
        throw new DeliveryException("no mail server is configured", null);
    }
}
