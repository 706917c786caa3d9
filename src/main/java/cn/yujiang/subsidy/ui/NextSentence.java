package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.Role;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimHearings.Hearing;
import cn.yujiang.subsidy.HearingState;
import cn.yujiang.subsidy.domain.NextStep;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 下一步：谁，做什么，何时前. */
final class NextSentence {

    private NextSentence() {}

    static String of(Claim claim, List<Hearing> hearings) {
        var standing = hearings.stream().filter(Hearing::stands).findFirst();
        var hearing = standing.map(each -> new HearingState(true, each.decidable(), each.own()))
                .orElse(HearingState.NONE);
        return NextStep.of(new NextStep.Case(
                        claim.state(),
                        claim.dueOn(),
                        claim.approvableFrom(),
                        hearing,
                        standing.map(Hearing::answerUntil).orElse(null)))
                .map(NextSentence::of)
                .orElseGet(() -> text("next.none." + claim.state()));
    }

    static String of(NextStep step) {
        LocalDate due = step.due();
        LocalDate from = step.from();
        String when = from != null ? text("next.from", from) : due != null ? text("next.due", due) : "";
        return text("next.step", who(step.who()), text("next.action." + step.action()), when);
    }

    /** All kinds of applicants are one word. */
    private static String who(Set<Role> roles) {
        return roles.contains(Role.INSTITUTION)
                ? text("next.applicant")
                : roles.stream().sorted().map(role -> text("role." + role)).collect(Collectors.joining("、"));
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
