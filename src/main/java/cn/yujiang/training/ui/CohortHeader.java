package cn.yujiang.training.ui;

import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.domain.CohortNextStep;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Title, state and tabs of every page of a class. */
public final class CohortHeader extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The pages of a class; the path is the last part of the address. */
    public enum Tab {
        PLAN(""),
        ROSTER("/roster"),
        CHANGES("/changes"),
        ATTENDANCE("/attendance"),
        ONLINE("/online"),
        RESULTS("/results"),
        EMPLOYMENT("/employment"),
        CLAIMS("/claims");

        private final String path;

        Tab(String path) {
            this.path = path;
        }
    }

    private final PageHeader header;

    public CohortHeader(Cohort cohort, Tab active) {
        String name = cohort.plan().name().isBlank()
                ? getTranslation("cohort.unnamed")
                : cohort.plan().name();
        header = new PageHeader(name).withBadge(badge(cohort.state())).withStateLine(stateLine(cohort));
        add(header, tabs(cohort, active));
    }

    public CohortHeader withActions(Component... buttons) {
        header.withActions(buttons);
        return this;
    }

    /** The state of a class as word, icon and colour. */
    public static StatusBadge badge(CohortState state) {
        var badge = new StatusBadge("", Tone.NEUTRAL);
        return new StatusBadge(badge.getTranslation("cohort.state." + state), tone(state));
    }

    private static Tone tone(CohortState state) {
        return switch (state) {
            case DRAFT, CANCELLED -> Tone.NEUTRAL;
            case FILED -> Tone.WAITING;
            case RETURNED, SUSPENDED -> Tone.WARN;
            case APPROVED, RUNNING -> Tone.ACTIVE;
            case COMPLETED, SETTLED -> Tone.GOOD;
            case REJECTED, DISQUALIFIED -> Tone.BAD;
        };
    }

    private String stateLine(Cohort cohort) {
        String number = cohort.filingNo() == null ? "" : getTranslation("cohort.filingNo") + " " + cohort.filingNo();
        String reason = cohort.decisionReason();
        return PageHeader.line(number, next(cohort), reason == null ? "" : reason);
    }

    /** 下一步：谁，做什么. */
    private String next(Cohort cohort) {
        return CohortNextStep.of(cohort.state())
                .map(step -> getTranslation(
                        "next.step", who(step), getTranslation("cohort.todo." + step.action()), when(cohort, step)))
                .orElseGet(() -> getTranslation("cohort.next." + cohort.state()));
    }

    private String when(Cohort cohort, CohortNextStep step) {
        LocalDate start = cohort.plan().start();
        LocalDate end = cohort.plan().end();
        Instant filed = cohort.filedAt();
        return switch (step.action()) {
            case FILE -> start == null ? "" : getTranslation("next.due", start);
            case APPROVE ->
                filed == null
                        ? ""
                        : getTranslation(
                                "next.filed", filed.atZone(BusinessClock.ZONE).toLocalDate());
            case START -> start == null ? "" : getTranslation("next.from", start);
            case COMPLETE -> end == null ? "" : getTranslation("next.from", end);
            default -> "";
        };
    }

    private String who(CohortNextStep step) {
        return step.who().contains(Role.INSTITUTION) || step.who().isEmpty()
                ? getTranslation("next.applicant")
                : step.who().stream()
                        .sorted()
                        .map(role -> getTranslation("role." + role))
                        .collect(Collectors.joining("、"));
    }

    private Component tabs(Cohort cohort, Tab active) {
        var nav = new Nav();
        nav.addClassName("yj-tabs");
        nav.getElement().setAttribute("aria-label", getTranslation("cohort.pages"));
        for (Tab tab : reachable(cohort)) {
            var link = new Anchor("cohorts/" + Ids.toText(cohort.id()) + tab.path, getTranslation("cohort.tab." + tab));
            link.setRouterIgnore(false);
            if (tab == active) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    /** Attendance and what follows exist once the class is approved. */
    private static List<Tab> reachable(Cohort cohort) {
        return switch (cohort.state()) {
            case DRAFT, FILED, RETURNED, REJECTED, CANCELLED -> List.of(Tab.PLAN, Tab.ROSTER);
            default -> List.of(Tab.values());
        };
    }
}
