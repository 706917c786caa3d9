package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shared.BusinessClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A gate at the door of a classroom that reports over HTTP who went in. */
final class Gate {

    private Gate() {}

    /** Everybody goes in at this moment of the given day; each event is accepted. @param session ids of class and session as their pages show them */
    static void report(
            RunningServer server, String credential, List<String> session, LocalDate day, List<String> people)
            throws IOException, InterruptedException {
        String now = ZonedDateTime.of(day, LocalTime.now(BusinessClock.ZONE), BusinessClock.ZONE)
                .toOffsetDateTime()
                .toString();
        String events = people.stream()
                .map(id -> """
                        {"key": "%s", "class": "%s", "session": "%s", "residentId": "%s", "kind": "IN", "at": "%s"}""".formatted(UUID.randomUUID(), session.getFirst(), session.getLast(), id, now))
                .collect(Collectors.joining(",", "[", "]"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url("api/v1/sign-ins")))
                .header("Authorization", "Bearer " + credential)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(events))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            assertThat(answer.split("\"PRESENT\"", -1)).as(answer).hasSize(people.size() + 1);
        }
    }
}
