package cn.yujiang.ui;

import cn.yujiang.shared.Money;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Money on screens: ¥, grouping, two decimals, tabular figures, right aligned; missing shows as a dash, never as zero. */
public final class Amounts {

    private Amounts() {}

    public static String text(@Nullable Money amount) {
        return amount == null ? "—" : "¥" + amount.toGroupedYuan();
    }

    public static Span span(@Nullable Money amount) {
        var span = new Span(text(amount));
        span.addClassName("yj-money");
        return span;
    }
}
