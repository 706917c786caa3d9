package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.subsidy.AccountCorrections;
import cn.yujiang.subsidy.Claim;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a claim whose transfer failed: the accounts to correct and to confirm. */
@Component
@Order(10)
class AccountPart implements ClaimPanel {

    private final AccountCorrections corrections;
    private final CurrentActor currentActor;

    AccountPart(AccountCorrections corrections, CurrentActor currentActor) {
        this.corrections = corrections;
        this.currentActor = currentActor;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> of(Claim claim, Runnable reload) {
        var panel = new AccountPanel(claim.id(), corrections, currentActor.require(), reload);
        return panel.isVisible() ? Optional.of(panel) : Optional.empty();
    }
}
