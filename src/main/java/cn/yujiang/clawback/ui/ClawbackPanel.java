package cn.yujiang.clawback.ui;

import cn.yujiang.clawback.Clawback;
import cn.yujiang.clawback.Clawbacks;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ui.ClaimPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On a paid claim: what is being clawed back, and the way to propose it. */
@org.springframework.stereotype.Component
@org.springframework.core.annotation.Order(20)
class ClawbackPanel implements ClaimPanel {

    private static final Set<ClaimState> PAID =
            EnumSet.of(ClaimState.PAID, ClaimState.CLAWBACK_PENDING, ClaimState.CLAWED_BACK);
    private static final Set<Role> PROPOSERS = EnumSet.of(Role.SUPERVISOR, Role.FIRST_REVIEWER, Role.SECOND_REVIEWER);

    private final Clawbacks clawbacks;
    private final CurrentActor currentActor;

    ClawbackPanel(Clawbacks clawbacks, CurrentActor currentActor) {
        this.clawbacks = clawbacks;
        this.currentActor = currentActor;
    }

    @Override
    public Optional<Component> of(Claim claim, Runnable reload) {
        if (!PAID.contains(claim.state())) {
            return Optional.empty();
        }
        List<Clawback> all = clawbacks.ofClaim(claim.id());
        Actor actor = currentActor.require();
        boolean mayPropose = actor.roles().stream().anyMatch(PROPOSERS::contains);
        if (all.isEmpty() && !mayPropose) {
            return Optional.empty();
        }
        var part = new Div();
        part.addClassName("yj-part");
        part.add(new H2(part.getTranslation("menu.clawbacks")));
        if (!all.isEmpty()) {
            var grid = new ClawbackGrid();
            grid.setItems(all);
            grid.setAllRowsVisible(true);
            part.add(grid);
        }
        if (mayPropose) {
            part.add(new Button(
                    part.getTranslation("clawback.propose"),
                    click -> new ProposeDialog(clawbacks, claim, reload).open()));
        }
        return Optional.of(part);
    }
}
