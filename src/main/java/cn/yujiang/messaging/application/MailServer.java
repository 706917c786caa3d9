package cn.yujiang.messaging.application;

import cn.yujiang.shared.Email;

/**
 * The mail server of the configuration.
 *
 * @param user empty where the server asks for none
 */
record MailServer(String host, int port, String user, String password, Email from, Tls tls) {

    /** How the connection is kept secret. */
    enum Tls {
        /** Encrypted after the greeting, or not used at all. */
        STARTTLS,
        /** Encrypted from the first byte on. */
        TLS,
        /** In clear, for a server on the same machine. */
        NONE
    }

    MailServer {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("YUJIANG_MAIL_PORT");
        }
    }

    /** The password is nobody's to read. */
    @Override
    public String toString() {
        return host + ":" + port + " " + tls;
    }
}
