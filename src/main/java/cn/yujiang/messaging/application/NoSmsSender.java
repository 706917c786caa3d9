package cn.yujiang.messaging.application;

import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.messaging.SmsSender;
import cn.yujiang.shared.Phone;

/** No gateway is configured. */
final class NoSmsSender implements SmsSender {

    @Override
    public boolean available() {
        return false;
    }

    @Override
    public void send(Phone to, String text) {
        throw new DeliveryException("no gateway for text messages is configured", null);
    }
}
