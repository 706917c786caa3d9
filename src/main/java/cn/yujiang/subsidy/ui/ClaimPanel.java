package cn.yujiang.subsidy.ui;

import cn.yujiang.subsidy.Claim;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the claim's page that a later module adds: what became of the money, what came back. In the order of the beans. */
public interface ClaimPanel {

    /**
     * @param reload shows the page anew after a step
     * @return empty when there is nothing to show or the user may not see it
     */
    Optional<Component> of(Claim claim, Runnable reload);
}
