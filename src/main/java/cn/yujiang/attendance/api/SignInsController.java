package cn.yujiang.attendance.api;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.SignInPush;
import cn.yujiang.shared.Rejection;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/sign-ins}: up to five hundred events of a gate or platform, each answered in its place. */
@RestController
final class SignInsController {

    /** An event as it is sent. */
    record Event(
            @Nullable String key,
            @JsonProperty("class") @Nullable String classId,
            @Nullable String session,
            @Nullable String residentId,
            @Nullable String kind,
            @Nullable String at,
            @Nullable String sentAt) {

        SignInPush.Row row() {
            return new SignInPush.Row(key, classId, session, residentId, kind, at, sentAt);
        }
    }

    /** @param status ACCEPTED or REFUSED; @param detail the sentence of {@code code}, for people */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Nullable String key,
            String status,
            @Nullable String code,
            @Nullable String field,
            @Nullable String detail,
            @Nullable AttendanceMark mark,
            boolean clockOff) {}

    private final SignInPush push;
    private final PushDoor door;

    SignInsController(SignInPush push, PushDoor door) {
        this.push = push;
        this.door = door;
    }

    @PostMapping(path = "/api/v1/sign-ins", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> take(HttpServletRequest request) throws IOException {
        return door.each(request, Event[].class, (client, event) -> answer(push.take(client, event.row()), request));
    }

    private Answer answer(SignInPush.RowAnswer answer, HttpServletRequest request) {
        Rejection problem = answer.problem();
        return new Answer(
                answer.key(),
                problem == null ? "ACCEPTED" : "REFUSED",
                problem == null ? null : problem.code(),
                problem == null ? null : problem.field(),
                door.sentence(problem, request),
                answer.mark(),
                answer.clockOff());
    }
}
