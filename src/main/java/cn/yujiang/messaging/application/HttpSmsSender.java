package cn.yujiang.messaging.application;

import cn.yujiang.messaging.DeliveryException;
import cn.yujiang.messaging.SmsSender;
import cn.yujiang.shared.Phone;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Posts {@code {"phone": …, "text": …}} to a gateway with a bearer token; any answer of the 200s means accepted. Redirects are not
 * followed: the token and the number go to the address that was configured and to no other.
 */
final class HttpSmsSender implements SmsSender {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);

    private final RestClient gateway;

    HttpSmsSender(URI url, String token) {
        this(url, token, READ);
    }

    HttpSmsSender(URI url, String token, Duration read) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(read);
        gateway = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(url)
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public void send(Phone to, String text) {
        try {
            int status = gateway.post()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("phone", to.number(), "text", text))
                    .retrieve()
                    .toBodilessEntity()
                    .getStatusCode()
                    .value();
            if (status >= 300) {
                throw new DeliveryException("the gateway for text messages answered " + status, null);
            }
        } catch (RestClientResponseException e) {
            // Its own text quotes the answer, which may quote the message.
            throw new DeliveryException(
                    "the gateway for text messages answered "
                            + e.getStatusCode().value(),
                    null);
        } catch (RestClientException e) {
            throw new DeliveryException("the gateway for text messages did not answer", e);
        }
    }
}
