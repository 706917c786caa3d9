package cn.yujiang.disbursement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.io.Serial;

/** The way between the pages of the finance office; each has an address of its own. */
final class PaymentTabs extends Nav {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The pages. */
    enum Tab {
        PAYABLES("payments", "payments.tab.payables"),
        BATCHES("payments/batches", "payments.tab.batches"),
        MADE("payments/made", "payments.tab.made"),
        RECOVERIES("payments/recoveries", "payments.tab.recoveries"),
        FUNDS("payments/funds", "payments.tab.funds");

        private final String path;
        private final String key;

        Tab(String path, String key) {
            this.path = path;
            this.key = key;
        }
    }

    PaymentTabs(Tab active) {
        addClassName("yj-tabs");
        getElement().setAttribute("aria-label", getTranslation("payments.title"));
        for (Tab tab : Tab.values()) {
            var link = new Anchor(tab.path, getTranslation(tab.key));
            if (tab == active) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }
}
