package cn.yujiang.policy.ui;

import cn.yujiang.policy.TraceStep;
import cn.yujiang.shared.Citation;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of an explanation as a numbered list. A clause is quoted where it first applies, not again at every step on it. */
public final class TraceSteps extends OrderedList {

    @Serial
    private static final long serialVersionUID = 1L;

    public TraceSteps(List<TraceStep> steps) {
        this(steps, null);
    }

    private TraceSteps(List<TraceStep> steps, @Nullable Citation quoted) {
        Citation last = quoted;
        boolean english = getLocale().getLanguage().equals("en");
        addClassName("yj-trace");
        for (TraceStep step : steps) {
            var item = new ListItem(english ? step.en() : step.zh());
            Citation citation = step.citation();
            if (citation != null && !citation.equals(last)) {
                item.add(quotation(citation));
                last = citation;
            }
            if (!step.parts().isEmpty()) {
                item.add(new TraceSteps(step.parts(), last));
            }
            add(item);
        }
    }

    /** Number of the paper, article, and the words themselves. */
    public static Paragraph quotation(Citation citation) {
        var quote = new Paragraph(citation.documentNo() + " " + citation.article() + " “" + citation.quote() + "”");
        quote.addClassName("yj-cite");
        return quote;
    }
}
