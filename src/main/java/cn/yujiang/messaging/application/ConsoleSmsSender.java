package cn.yujiang.messaging.application;

import cn.yujiang.messaging.SmsSender;
import cn.yujiang.shared.Phone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demonstration's phone: whoever runs the server reads the message there. The number is masked. */
final class ConsoleSmsSender implements SmsSender {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSmsSender.class);

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public void send(Phone to, String text) {
        LOG.info("text message to {}: {}", to, text);
    }
}
