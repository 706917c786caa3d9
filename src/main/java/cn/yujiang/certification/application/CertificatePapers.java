package cn.yujiang.certification.application;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.TrainingCertificates.Issued;
import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormFailure;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.RenderedForm;
import cn.yujiang.documents.Stamp;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortPapers;
import cn.yujiang.training.TrainingForms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Models of F07 and F07R. Printed papers are Chinese whatever the screen's language. */
@Component
class CertificatePapers {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/certification", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(WORDS.getString("day"), Locale.ROOT);

    private final CohortPapers papers;
    private final FormRenderer renderer;
    private final PersonDirectory people;
    private final BusinessClock clock;
    private final String baseUrl;

    CertificatePapers(
            CohortPapers papers,
            FormRenderer renderer,
            PersonDirectory people,
            BusinessClock clock,
            @Value("${yujiang.base-url}") String baseUrl) {
        this.papers = papers;
        this.renderer = renderer;
        this.people = people;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** One page each; when one cannot be printed, none is. */
    TrainingForms.Print certificates(
            Cohort cohort, List<Certificate> certificates, Map<Long, IssueStore.Issue> issues) {
        var loaded =
                people.load(certificates.stream().map(Certificate::personId).toList());
        List<FormDocument> documents = certificates.stream()
                .map(c -> document(
                        cohort,
                        c,
                        Objects.requireNonNull(loaded.get(c.personId())),
                        Objects.requireNonNull(issues.get(c.id()))))
                .toList();
        RenderedForm form = renderer.renderBatch(documents);
        if (!form.failures().isEmpty()) {
            throw new RejectedException(
                    form.failures().stream().map(FormFailure::reason).toList());
        }
        return TrainingForms.Print.of(documents.getFirst(), form);
    }

    private FormDocument document(
            Cohort cohort, Certificate certificate, PersonDirectory.Person holder, IssueStore.Issue issue) {
        var model = new HashMap<String, Object>();
        model.put("number", certificate.number());
        model.put("name", holder.name());
        model.put("idNo", Masking.residentId(holder.residentId().number()));
        model.put("project", words("project", certificate.occupation(), certificate.level()));
        model.put("start", day(cohort.plan().start()));
        model.put("end", day(cohort.plan().end()));
        model.put("hours", issue.hours());
        model.put("conclusion", words("conclusion.PASSED"));
        model.put("issuer", cohort.bodyName());
        model.put("issuedOn", day(certificate.issueDate()));
        model.put("checkHint", words("checkHint"));
        model.put("copy", words("copy", Integer.toString(issue.copies())));
        String url =
                baseUrl + "/certificate-check?no=" + URLEncoder.encode(certificate.number(), StandardCharsets.UTF_8);
        return new FormDocument(
                "F07",
                model,
                new Stamp(certificate.number(), "", "", issue.copies(), clock.now(), Stamp.shortHash(model), url));
    }

    TrainingForms.Print register(Cohort cohort, List<Issued> issued) {
        var loaded = people.load(
                issued.stream().map(one -> one.certificate().personId()).toList());
        Map<String, Object> model = papers.heading(cohort);
        model.put(
                "project",
                words("project", cohort.plan().occupation(), cohort.plan().level()));
        model.put("hours", cohort.plannedHours().toText());
        model.put("issued", Integer.toString(issued.size()));
        model.put(
                "certificates",
                issued.stream()
                        .map(one -> line(
                                one,
                                Objects.requireNonNull(
                                        loaded.get(one.certificate().personId()))))
                        .toList());
        return papers.print(cohort, "F07R", model);
    }

    private static Map<String, Object> line(Issued one, PersonDirectory.Person holder) {
        Certificate certificate = one.certificate();
        boolean revoked =
                certificate.state() == CertificateState.REVOKED || certificate.state() == CertificateState.REJECTED;
        String remark = revoked ? words("revoked") : one.replaces() == null ? "" : words("replaces");
        return Map.of(
                "number", certificate.number(),
                "name", holder.name(),
                "idNo", holder.residentId().number(),
                "conclusion", words("conclusion.PASSED"),
                "issuedOn", certificate.issueDate().toString(),
                "remark", remark);
    }

    private static String words(String key, String... arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(arguments);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
