package cn.yujiang.shell.cli;

import java.io.Serial;

/** The command cannot be run as it was given; the message says why. */
final class UsageException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
