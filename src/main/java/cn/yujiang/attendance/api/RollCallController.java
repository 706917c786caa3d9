package cn.yujiang.attendance.api;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.OfflineRollCall;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.ui.Texts;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The roll-call page that goes on without a network ({@code frontend/roll-call.js}), and where it sends its queue. */
@RestController
final class RollCallController {

    private static final int MAX_BYTES = 512 * 1024;
    private static final int MAX_ENTRIES = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> WORDS = List.of(
            "online",
            "offline",
            "waiting",
            "allSent",
            "noNetwork",
            "signIn",
            "insecure",
            "session",
            "takeMine",
            "keepTheirs");

    /** An entry as it is sent. */
    record Entry(
            @Nullable String key,
            @Nullable String session,
            @Nullable String enrolment,
            @Nullable String mark,
            @Nullable String base,
            @Nullable String at,
            @Nullable String signature) {

        OfflineRollCall.Entry read() {
            return new OfflineRollCall.Entry(key, session, enrolment, mark, base, at, signature);
        }
    }

    /** @param detail sentence for people, null for a stored entry */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String key,
            OfflineRollCall.Status status,
            @Nullable AttendanceMark mark,
            @Nullable String detail) {}

    private final OfflineRollCall rollCall;
    private final CurrentActor currentActor;
    private final Texts texts;

    RollCallController(OfflineRollCall rollCall, CurrentActor currentActor, Texts texts) {
        this.rollCall = rollCall;
        this.currentActor = currentActor;
        this.texts = texts;
    }

    @GetMapping(path = "/roll-call/{id}", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> page(@PathVariable String id, HttpServletRequest request) {
        Locale locale = locale(request);
        try {
            OfflineRollCall.Page page = rollCall.page(cohort(id));
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(html(page.className(), body(id, page, request, locale), locale));
        } catch (RejectedException e) {
            String sentence =
                    "<p class=\"yj-error\">" + HtmlUtils.htmlEscape(texts.sentence(e.first(), locale)) + "</p>";
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .cacheControl(CacheControl.noStore())
                    .body(html(text("rollCall.title", locale), sentence, locale));
        }
    }

    private static long cohort(String id) {
        return Ids.parse(id).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    private String body(String id, OfflineRollCall.Page page, HttpServletRequest request, Locale locale) {
        String how = "<p class=\"yj-count\">" + HtmlUtils.htmlEscape(text("rollCall.how", locale)) + "</p>";
        if (page.sessions().isEmpty()) {
            return how + "<p class=\"yj-warning\">" + HtmlUtils.htmlEscape(text("rollCall.none", locale)) + "</p>";
        }
        String data = JSON.writeValueAsString(data(id, page, request, locale)).replace("<", "\\u003c");
        return how + "<div id=\"roll-call\"></div>"
                + "<script type=\"application/json\" id=\"roll-call-data\">" + data + "</script>"
                + "<script type=\"module\" src=\"/yujiang/roll-call.js\"></script>";
    }

    private String html(String title, String body, Locale locale) {
        String safe = HtmlUtils.htmlEscape(title);
        String back = HtmlUtils.htmlEscape(text("rollCall.back", locale));
        return "<!DOCTYPE html><html lang=\"" + locale.toLanguageTag() + "\"><head><meta charset=\"UTF-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + safe + "</title>"
                + "<link rel=\"stylesheet\" href=\"/yujiang/yujiang.css\"></head>"
                + "<body class=\"yj-roll\"><main><p><a href=\"/cohorts\">" + back + "</a></p><h1>" + safe + "</h1>"
                + body
                + "</main></body></html>";
    }

    private Map<String, Object> data(String id, OfflineRollCall.Page page, HttpServletRequest request, Locale locale) {
        var data = new LinkedHashMap<String, Object>();
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        data.put("class", id);
        data.put("account", Ids.toText(currentActor.require().id()));
        data.put("upload", "/roll-call/" + id + "/marks");
        data.put("csrfHeader", token.getHeaderName());
        data.put("csrfToken", token.getToken());
        data.put("key", page.key());
        data.put("now", page.now().toEpochMilli());
        data.put(
                "sessions",
                page.sessions().stream().map(RollCallController::session).toList());
        data.put(
                "people",
                page.people().stream()
                        .map(each -> Map.of(
                                "id", Ids.toText(each.enrolmentId()), "no", each.position(), "name", each.name()))
                        .toList());
        data.put("marks", marks(page));
        data.put("words", words(locale));
        return data;
    }

    private static Map<String, String> session(PlannedSession session) {
        return Map.of(
                "id",
                Ids.toText(session.id()),
                "label",
                session.date() + " " + session.start() + "–" + session.end() + " " + session.content());
    }

    private static Map<String, Map<String, AttendanceMark>> marks(OfflineRollCall.Page page) {
        var marks = new LinkedHashMap<String, Map<String, AttendanceMark>>();
        for (PlannedSession session : page.sessions()) {
            var own = new LinkedHashMap<String, AttendanceMark>();
            page.marks()
                    .getOrDefault(session.id(), Map.of())
                    .forEach((enrolment, mark) -> own.put(Ids.toText(enrolment), mark));
            marks.put(Ids.toText(session.id()), own);
        }
        return marks;
    }

    private Map<String, Object> words(Locale locale) {
        var words = new LinkedHashMap<String, Object>();
        WORDS.forEach(word -> words.put(word, text("rollCall." + word, locale)));
        var names = new LinkedHashMap<String, String>();
        Stream.of(AttendanceMark.values())
                .forEach(mark -> names.put(mark.name(), text("attendance.mark." + mark, locale)));
        words.put("marks", names);
        return words;
    }

    @PostMapping(path = "/roll-call/{id}/marks", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Answer>> take(@PathVariable String id, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        List<Entry> entries;
        try {
            entries = body.length > MAX_BYTES ? List.of() : List.of(JSON.readValue(body, Entry[].class));
        } catch (JacksonException e) {
            return ResponseEntity.badRequest().build();
        }
        if (body.length > MAX_BYTES || entries.size() > MAX_ENTRIES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        long cohort = cohort(id);
        Locale locale = locale(request);
        return ResponseEntity.ok(entries.stream()
                .map(entry -> answer(rollCall.take(cohort, entry.read()), locale))
                .toList());
    }

    private Answer answer(OfflineRollCall.Answer answer, Locale locale) {
        Rejection problem = answer.problem();
        return new Answer(
                answer.key(), answer.status(), answer.mark(), problem == null ? null : texts.sentence(problem, locale));
    }

    private static Locale locale(HttpServletRequest request) {
        return request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    private String text(String key, Locale locale) {
        return texts.getTranslation(key, locale);
    }
}
