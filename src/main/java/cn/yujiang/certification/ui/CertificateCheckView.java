package cn.yujiang.certification.ui;

import cn.yujiang.certification.CertificateCheck;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.RateLimiter;
import cn.yujiang.ui.Facts;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.Serial;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether a certificate exists and is valid, for everybody; the QR code of F07 leads here. */
@Route(value = "certificate-check", autoLayout = false)
@AnonymousAllowed
final class CertificateCheckView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String NUMBER = "no";
    private static final int LONGEST = 40;

    /** Questions of one address in this page, apart from those of the interface for programs. */
    @Component
    static final class Limit {

        private final RateLimiter limiter;

        Limit(
                @Value("${yujiang.certificate-check.per-minute:30}") int perMinute,
                @Value("${yujiang.certificate-check.burst:15}") int burst) {
            limiter = new RateLimiter(perMinute, burst, System::nanoTime);
        }

        long ask() {
            VaadinRequest request = VaadinRequest.getCurrent();
            return limiter.ask(request == null ? "" : RateLimiter.client(request.getRemoteAddr()));
        }
    }

    private final transient CertificateCheck certificates;
    private final transient CodeLists codes;
    private final transient Limit limit;
    private final TextField number = new TextField();
    private final Div result = new Div();

    CertificateCheckView(CertificateCheck certificates, CodeLists codes, Limit limit) {
        this.certificates = certificates;
        this.codes = codes;
        this.limit = limit;
        addClassName("yj-page");
        number.setLabel(getTranslation("certificate.number"));
        number.setMaxLength(LONGEST);
        number.setWidth("min(28rem, 100%)");
        var ask = new Button(getTranslation("check.ask"), click -> ask());
        ask.addThemeName("primary");
        ask.addClickShortcut(Key.ENTER);
        var bar = new Div(number, ask);
        bar.addClassName("yj-filter");
        result.addClassName("yj-papers");
        result.getElement().setAttribute("role", "status");
        var explain = new Paragraph(getTranslation("check.explain"));
        explain.addClassName("yj-count");
        add(new PageHeader(getTranslation("check.title")), explain, bar, result);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(NUMBER).ifPresent(given -> {
            number.setValue(given.length() > LONGEST ? given.substring(0, LONGEST) : given);
            ask();
        });
    }

    private void ask() {
        result.removeAll();
        if (number.getValue().isBlank()) {
            return;
        }
        long wait = limit.ask();
        if (wait > 0) {
            result.add(error(getTranslation("rejection.API_TOO_OFTEN", wait)));
            return;
        }
        certificates
                .check(number.getValue())
                .ifPresentOrElse(this::show, () -> result.add(error(getTranslation("rejection.CERTIFICATE_UNKNOWN"))));
    }

    private static Paragraph error(String sentence) {
        var error = new Paragraph(sentence);
        error.addClassName("yj-error");
        return error;
    }

    private void show(CertificateCheck.Answer answer) {
        result.add(
                new Div(new StatusBadge(
                        getTranslation(answer.valid() ? "check.valid" : "check.revoked"),
                        answer.valid() ? Tone.GOOD : Tone.BAD)),
                new Facts()
                        .with(getTranslation("certificate.holder"), answer.holder())
                        .with(
                                getTranslation("certificate.kind"),
                                codes.label(CodeLists.Kind.CERTIFICATE_KINDS, answer.kind(), getLocale()))
                        .with(getTranslation("cohort.occupation"), answer.occupation())
                        .with(getTranslation("certificate.level"), answer.level())
                        .with(
                                getTranslation("certificate.issueDate"),
                                answer.issueDate().toString()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("check.title") + " · " + getTranslation("app.name");
    }
}
