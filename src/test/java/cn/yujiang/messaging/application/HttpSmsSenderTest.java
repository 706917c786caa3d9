package cn.yujiang.messaging.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.shared.Phone;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes to a gateway, and what its answers mean. */
class HttpSmsSenderTest {

    private static final Phone PHONE = new Phone("13900000001");

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer gateway;
    private int answer = 202;
    private boolean hangs;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (hangs) {
                await();
            }
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        gateway.start();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        gateway.stop(0);
    }

    private HttpSmsSender sender() {
        return new HttpSmsSender(
                URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms"),
                "secret",
                Duration.ofMillis(500));
    }

    @Test
    void phoneAndTextArePostedWithTheToken() {
        sender().send(PHONE, "验证码 123456");
        assertThat(received.remove())
                .startsWith("Bearer secret {")
                .contains("\"phone\":\"13900000001\"", "\"text\":\"验证码 123456\"");
    }

    @Test
    void aRefusalOrARedirectIsNoDeliveryAndQuotesNothing() {
        for (int status : new int[] {302, 400, 503}) {
            answer = status;
            assertThatExceptionOfType(DeliveryException.class)
                    .isThrownBy(() -> sender().send(PHONE, "验证码 123456"))
                    .withMessageContaining(Integer.toString(status))
                    .withMessageNotContaining("123456")
                    .withMessageNotContaining("139");
            assertThat(received).hasSize(1);
            received.clear();
        }
    }

    @Test
    void aGatewayThatHangsIsGivenUp() {
        hangs = true;
        assertThatExceptionOfType(DeliveryException.class)
                .isThrownBy(() -> sender().send(PHONE, "验证码 123456"))
                .withMessageContaining("did not answer");
    }
}
