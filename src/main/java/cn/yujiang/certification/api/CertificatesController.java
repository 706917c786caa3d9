package cn.yujiang.certification.api;

import cn.yujiang.certification.CertificateCheck;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/certificates/{no}}: the public check for other programs; the filter of the interface limits it. */
@RestController
final class CertificatesController {

    private static final String UNKNOWN = "CERTIFICATE_UNKNOWN";

    /** RFC 9457, without the number asked for: the answer is the same for all that are unknown. */
    record Problem(String type, String title, int status, String detail) {}

    private final CertificateCheck certificates;
    private final Texts texts;

    CertificatesController(CertificateCheck certificates, Texts texts) {
        this.certificates = certificates;
        this.texts = texts;
    }

    @GetMapping("/api/v1/certificates/{no}")
    ResponseEntity<?> check(@PathVariable("no") String number, HttpServletRequest request) {
        return certificates
                .check(number)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> unknown(request));
    }

    private ResponseEntity<?> unknown(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Locale locale = wanted != null && wanted.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        HttpStatus status = HttpStatus.NOT_FOUND;
        String sentence = texts.sentence(Rejection.of(UNKNOWN), locale);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem("about:blank", UNKNOWN, status.value(), sentence));
    }
}
