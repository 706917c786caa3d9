package cn.yujiang.subsidy.ui;

import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.ui.ResultList;
import cn.yujiang.controls.ui.WaiverDialog;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimChecks;
import cn.yujiang.subsidy.ClaimState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.io.Serial;
import java.util.EnumSet;
import java.util.Set;

/** What the controls found about a claim; reviewers answer for warnings here and may have everything checked again. */
final class FindingsPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SUGGESTED_DAYS = 30;
    private static final Set<ClaimState> OPEN = EnumSet.of(
            ClaimState.SUBMITTED,
            ClaimState.FIRST_REVIEW,
            ClaimState.SECOND_REVIEW,
            ClaimState.PUBLIC_NOTICE_PENDING,
            ClaimState.PUBLIC_NOTICE);

    private final transient ClaimChecks checks;
    private final transient Claim claim;
    private final transient BusinessClock clock;
    private final transient Runnable reload;

    /** @param reload reads the page anew: an answer counts as a step, so buttons need the new version */
    FindingsPanel(ClaimChecks checks, Claim claim, Actor actor, BusinessClock clock, Runnable reload) {
        this.reload = reload;
        this.checks = checks;
        this.claim = claim;
        this.clock = clock;
        boolean reviewer =
                OPEN.contains(claim.state()) && (actor.is(Role.FIRST_REVIEWER) || actor.is(Role.SECOND_REVIEWER));
        show(reviewer);
    }

    private void show(boolean reviewer) {
        removeAll();
        var rows = checks.results(claim.id()).stream()
                .map(each -> new ResultList.Row(each.result(), each.stage(), each.at(), each.by(), each.waiver()))
                .toList();
        add(new ResultList(rows, reviewer ? this::waive : null));
        if (reviewer) {
            var again = new Button(getTranslation("finding.run"), click -> {
                checks.run(claim.id());
                show(true);
            });
            again.addThemeName("tertiary");
            add(again);
        }
    }

    private void waive(CheckResult result) {
        new WaiverDialog(result.control(), clock.today().plusDays(SUGGESTED_DAYS), (reason, until) -> {
                    checks.waive(claim.id(), result.control(), reason, until);
                    reload.run();
                })
                .open();
    }
}
