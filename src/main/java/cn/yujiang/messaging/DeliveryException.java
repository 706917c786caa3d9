package cn.yujiang.messaging;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A message was not accepted. Its text names the cause and never the receiver or what was to be sent. */
public final class DeliveryException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public DeliveryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
