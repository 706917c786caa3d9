package cn.yujiang.attendance.api;

import cn.yujiang.attendance.OnlinePush;
import cn.yujiang.shared.Rejection;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/online-records}: up to five hundred records of a learning platform, each answered in its place. */
@RestController
final class OnlineRecordsController {

    /** A record as it is sent; times are local times of the class, {@code 2026-03-02T08:00:00}. */
    record Study(
            @Nullable String key,
            @JsonProperty("class") @Nullable String classId,
            @Nullable String residentId,
            @Nullable String course,
            @Nullable String hours,
            @Nullable String score,
            @Nullable String completedOn,
            @Nullable String studiedOn,
            @Nullable String startedAt,
            @Nullable String endedAt,
            @Nullable String identity,
            @Nullable String idleMinutes) {

        OnlinePush.Row row() {
            var values = new HashMap<String, String>();
            put(values, "residentId", residentId);
            put(values, "course", course);
            put(values, "hours", hours);
            put(values, "score", score);
            put(values, "completedOn", completedOn);
            put(values, "studiedOn", studiedOn);
            put(values, "startedAt", startedAt);
            put(values, "endedAt", endedAt);
            put(values, "identity", identity);
            put(values, "idleMinutes", idleMinutes);
            return new OnlinePush.Row(key, classId, Map.copyOf(values));
        }

        private static void put(Map<String, String> values, String key, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                values.put(key, text.strip());
            }
        }
    }

    /** @param status TAKEN, AGAIN (taken before, nothing stored) or REFUSED; @param detail the sentence of {@code code} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Nullable String key,
            String status,
            @Nullable String code,
            @Nullable String field,
            @Nullable String detail) {}

    private final OnlinePush push;
    private final PushDoor door;

    OnlineRecordsController(OnlinePush push, PushDoor door) {
        this.push = push;
        this.door = door;
    }

    @PostMapping(path = "/api/v1/online-records", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> take(HttpServletRequest request) throws IOException {
        return door.each(request, Study[].class, (client, study) -> answer(push.take(client, study.row()), request));
    }

    private Answer answer(OnlinePush.RowAnswer answer, HttpServletRequest request) {
        Rejection problem = answer.problem();
        return new Answer(
                answer.key(),
                problem != null ? "REFUSED" : answer.again() ? "AGAIN" : "TAKEN",
                problem == null ? null : problem.code(),
                problem == null ? null : problem.field(),
                door.sentence(problem, request));
    }
}
