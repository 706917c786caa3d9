package cn.yujiang.attendance.api;

import cn.yujiang.attendance.SignInPush;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What all reports of other systems have in common: the credential, the size, an array answered place by place. */
@Component
class PushDoor {

    private static final int MAX_BYTES = 512 * 1024;
    private static final int MAX_ROWS = 500;
    private static final String BEARER = "Bearer ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SignInPush push;
    private final Texts texts;

    PushDoor(SignInPush push, Texts texts) {
        this.push = push;
        this.texts = texts;
    }

    /** Answers each row of the array in its place. */
    <R> ResponseEntity<?> each(
            HttpServletRequest request, Class<R[]> rows, BiFunction<SignInPush.Client, R, Object> answer)
            throws IOException {
        Optional<SignInPush.Client> client = client(request);
        if (client.isEmpty()) {
            return problem(HttpStatus.UNAUTHORIZED, Rejection.of("PUSH_CREDENTIAL"), locale(request));
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        List<R> read;
        try {
            read = body.length > MAX_BYTES ? List.of() : List.of(JSON.readValue(body, rows));
        } catch (JacksonException e) {
            return problem(HttpStatus.BAD_REQUEST, Rejection.of("PUSH_JSON"), locale(request));
        }
        if (body.length > MAX_BYTES || read.size() > MAX_ROWS) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, Rejection.of("PUSH_TOO_MANY", MAX_ROWS), locale(request));
        }
        return ResponseEntity.ok(
                read.stream().map(row -> answer.apply(client.get(), row)).toList());
    }

    static Locale locale(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.SIMPLIFIED_CHINESE : request.getLocale();
    }

    /** The sentence of a refusal, for people; null without one. */
    @Nullable
    String sentence(@Nullable Rejection problem, HttpServletRequest request) {
        return problem == null ? null : texts.sentence(problem, locale(request));
    }

    private Optional<SignInPush.Client> client(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.startsWith(BEARER)
                ? Optional.empty()
                : push.authenticate(header.substring(BEARER.length()));
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, Rejection rejection, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, texts.sentence(rejection, locale));
        problem.setTitle(rejection.code());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
