package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.SignIns;
import cn.yujiang.shared.BusinessClock;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The address in the code. It notes, in the session of this browser, when the code was read, and goes on to the sign-in; so the minutes of
 * typing a password do not make a good code old, and the note cannot be passed on to somebody else. A plain redirect, not a view: a view that
 * forwards to a page behind the login draws the login twice, and what was typed into the first is lost.
 */
@RestController
final class SignInDoor {

    private static final String NOTE = "yujiang.sign-in.scan";
    private static final int LONGEST_CODE = 120;

    private final BusinessClock clock;

    SignInDoor(BusinessClock clock) {
        this.clock = clock;
    }

    /** @param code what the screen shows; without one that can be a code the sign-in says how to get it */
    @GetMapping("/sign-in")
    ResponseEntity<Void> enter(@RequestParam(name = "t", defaultValue = "") String code, HttpSession session) {
        if (!code.isEmpty() && code.length() <= LONGEST_CODE) {
            note(session, new SignIns.Scan(code, clock.now()));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.LOCATION, "/sign-in/done")
                .build();
    }

    /** The same code read again keeps its first moment. */
    private static void note(HttpSession session, SignIns.Scan scan) {
        if (!(session.getAttribute(NOTE) instanceof SignIns.Scan before)
                || !before.code().equals(scan.code())) {
            session.setAttribute(NOTE, scan);
        }
    }

    static SignIns.@Nullable Scan noted() {
        return (SignIns.Scan) VaadinSession.getCurrent().getSession().getAttribute(NOTE);
    }
}
