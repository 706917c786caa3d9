package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.Credit;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.Carried;
import cn.yujiang.training.Enrolment;
import cn.yujiang.ui.HoursBar;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Credited hours of everybody in a class: what counts, what is above the cap, what is still missing. */
final class CreditGrid extends Grid<Credit> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<Long, Enrolment> roster;

    CreditGrid(List<Enrolment> enrolments, Map<Long, Carried> carried) {
        roster = enrolments.stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        addColumn(credit -> name(credit))
                .setHeader(getTranslation("roster.name"))
                .setFrozen(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(CreditGrid::bar)
                .setHeader(getTranslation("credit.bar"))
                .setWidth("11rem")
                .setFlexGrow(1);
        hours("credit.credited", Credit::credited);
        hours("credit.offline", Credit::offline);
        hours("credit.online", Credit::online);
        hours("credit.surplus", Credit::surplus);
        if (!carried.isEmpty()) {
            hours("credit.carried", credit -> carried.getOrDefault(credit.enrolmentId(), Carried.NONE)
                    .total());
        }
        number("credit.days", credit -> Integer.toString(credit.attendedDates()));
        number("credit.rate", credit -> credit.percent() + "%");
        number(
                "credit.spare",
                credit -> credit.passed() || !credit.reachable()
                        ? "—"
                        : credit.projection().spare().toText());
        number("credit.lastDay", CreditGrid::lastDay);
        addComponentColumn(this::standing)
                .setHeader(getTranslation("credit.standing"))
                .setAutoWidth(true);
        setEmptyStateText(getTranslation("roster.empty"));
        setAllRowsVisible(enrolments.size() <= 15);
        if (enrolments.size() > 15) {
            setHeight("30rem");
        }
    }

    private String name(Credit credit) {
        Enrolment enrolment = roster.get(credit.enrolmentId());
        return enrolment == null ? "" : enrolment.position() + " " + enrolment.name();
    }

    private void hours(String key, Function<Credit, LessonHours> part) {
        number(key, credit -> part.apply(credit).toText());
    }

    private void number(String key, Function<Credit, String> text) {
        addColumn(text::apply)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    static HoursBar bar(Credit credit) {
        return new HoursBar(new HoursBar.Shares(
                share(credit.offline(), credit),
                share(credit.creditedOnline(), credit),
                share(credit.surplus(), credit),
                share(credit.required(), credit)));
    }

    private static double share(LessonHours hours, Credit credit) {
        return credit.planned().equals(LessonHours.ZERO)
                ? 0
                : (double) hours.hundredths() / credit.planned().hundredths();
    }

    private static String lastDay(Credit credit) {
        LocalDate day = credit.projection().lastDay();
        return day == null ? "—" : day.toString();
    }

    private StatusBadge standing(Credit credit) {
        if (credit.passed()) {
            return new StatusBadge(getTranslation("credit.passed"), Tone.GOOD);
        }
        return credit.reachable()
                ? new StatusBadge(getTranslation("credit.missing", credit.missing()), Tone.ACTIVE)
                : new StatusBadge(getTranslation("credit.unreachable", credit.missing()), Tone.BAD);
    }
}
