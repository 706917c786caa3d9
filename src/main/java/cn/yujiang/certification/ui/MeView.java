package cn.yujiang.certification.ui;

import cn.yujiang.attendance.AttendanceObjections;
import cn.yujiang.attendance.Credit;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.MyMoney;
import cn.yujiang.certification.MyTraining;
import cn.yujiang.certification.TrainingConfirmations;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.Carried;
import cn.yujiang.training.ui.CohortHeader;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.HoursBar;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** S19: a trainee's own classes, hours, certificates and money, in plain words and for a phone. */
@Route("me")
@Menu(title = "menu.me", order = 10, icon = "vaadin:user-card")
@RolesAllowed("TRAINEE")
final class MeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MyTraining training;
    private final transient AttendanceObjections objections;
    private final transient TrainingConfirmations confirmations;
    private final transient CodeLists codes;
    private final transient CurrentActor currentActor;

    MeView(
            MyTraining training,
            AttendanceObjections objections,
            TrainingConfirmations confirmations,
            CodeLists codes,
            CurrentActor currentActor) {
        this.training = training;
        this.objections = objections;
        this.confirmations = confirmations;
        this.codes = codes;
        this.currentActor = currentActor;
        addClassNames("yj-page", "yj-me");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getTranslation("me.title", currentActor.require().displayName()))
                .withActions(
                        new Anchor("policy-finder", getTranslation("me.finder")),
                        new Anchor("public/complaint", getTranslation("me.complain"))));
        List<MyTraining.MyClass> classes = training.classes();
        add(new H2(getTranslation("me.classes")));
        if (classes.isEmpty()) {
            add(new Empty(getTranslation("me.classes.none")));
        }
        classes.forEach(mine -> add(card(mine)));
        addCertificates(training.certificates());
        addMoney(training.money());
    }

    private Div card(MyTraining.MyClass mine) {
        var head = new Div(new H3(mine.name()), CohortHeader.badge(mine.state()));
        head.addClassName("yj-title-row");
        var facts = new Paragraph(mine.bodyName() + " · " + mine.occupation() + " · "
                + getTranslation("me.period", text(mine.start()), text(mine.end())));
        facts.addClassName("yj-count");
        var card = card(head, facts);
        Credit credit = mine.credit();
        if (credit != null && !credit.planned().equals(LessonHours.ZERO)) {
            card.add(hours(credit, mine.carried()));
        }
        card.add(
                new Paragraph(exam(mine.result())),
                new ConfirmationPanel(confirmations, mine.cohortId()),
                new MySessions(objections, mine.cohortId()));
        return card;
    }

    private static Div card(com.vaadin.flow.component.Component... parts) {
        var card = new Div(parts);
        card.addClassName("yj-card");
        return card;
    }

    private Div hours(Credit credit, @Nullable Carried carried) {
        var standing = new Paragraph(standing(credit));
        standing.addClassName(credit.passed() ? "yj-good" : credit.reachable() ? "yj-next" : "yj-error");
        var lines = new UnorderedList(
                line("yj-offline", "me.offline", credit.offline(), credit.attendedDates()),
                line("yj-online", "me.online", credit.creditedOnline(), credit.onlineCap()),
                line("yj-required-mark", "me.required", credit.required(), credit.planned()));
        if (!credit.surplus().equals(LessonHours.ZERO)) {
            lines.add(line("yj-surplus", "me.surplus", credit.surplus()));
        }
        if (carried != null) {
            lines.add(new ListItem(getTranslation("me.carried", carried.total(), carried.from())));
        }
        lines.addClassName("yj-legend-list");
        var total = new Paragraph(getTranslation("me.credited", credit.credited(), credit.planned(), credit.percent()));
        total.addClassName("yj-me-total");
        var block = new Div(total, bar(credit), lines, standing);
        if (!credit.passed() && credit.reachable()) {
            block.add(ahead(credit));
        }
        return block;
    }

    /** How much may still be missed, and until when it is not too late. */
    private UnorderedList ahead(Credit credit) {
        LocalDate lastDay = credit.projection().lastDay();
        var list = new UnorderedList(new ListItem(getTranslation(
                "me.spare", credit.projection().left(), credit.projection().spare())));
        if (lastDay != null) {
            list.add(new ListItem(getTranslation("me.lastDay", lastDay)));
        }
        list.addClassName("yj-me-ahead");
        return list;
    }

    private ListItem line(String swatch, String key, Object... args) {
        var colour = new Span();
        colour.addClassNames("yj-swatch", swatch);
        return new ListItem(colour, new Span(getTranslation(key, args)));
    }

    private static HoursBar bar(Credit credit) {
        double planned = credit.planned().hundredths();
        return new HoursBar(new HoursBar.Shares(
                credit.offline().hundredths() / planned,
                credit.creditedOnline().hundredths() / planned,
                credit.surplus().hundredths() / planned,
                credit.required().hundredths() / planned));
    }

    private String standing(Credit credit) {
        if (credit.passed()) {
            return getTranslation("me.passed");
        }
        return getTranslation(credit.reachable() ? "me.missing" : "me.unreachable", credit.missing());
    }

    private String exam(@Nullable ExamResult result) {
        if (result == null) {
            return getTranslation("me.exam.none");
        }
        return getTranslation(
                "me.exam",
                getTranslation("result.conclusion." + result.conclusion()),
                score(result.theory()),
                score(result.practice()));
    }

    private static String score(@Nullable BigDecimal score) {
        return score == null ? "—" : score.toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "—" : value.toString();
    }

    private void addCertificates(List<Certificate> certificates) {
        add(new H2(getTranslation("certificate.title")));
        if (certificates.isEmpty()) {
            add(new Empty(getTranslation("me.certificates.none")));
        }
        for (Certificate certificate : certificates) {
            var head = new Div(
                    new H3(codes.label(CodeLists.Kind.CERTIFICATE_KINDS, certificate.kind(), getLocale())),
                    CertificateColumns.badge(certificate.state()));
            head.addClassName("yj-title-row");
            add(card(
                    head,
                    new Paragraph(certificate.occupation() + " " + certificate.level()),
                    new Paragraph(getTranslation(
                            "me.certificate",
                            certificate.shownNumber(),
                            certificate.issueDate().toString()))));
        }
    }

    /** Shown once a module reports payments. */
    private void addMoney(List<MyMoney.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        add(new H2(getTranslation("me.money")));
        for (MyMoney.Entry entry : entries) {
            var head = new Div(new H3(entry.project()), Amounts.span(entry.amount()));
            head.addClassName("yj-title-row");
            String on = entry.on() == null ? "" : " " + entry.on();
            add(card(head, new Paragraph(getTranslation(entry.stateKey()) + on)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.me") + " · " + getTranslation("app.name");
    }
}
