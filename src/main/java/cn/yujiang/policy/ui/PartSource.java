package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackPart;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;
import java.util.Map;

/** The article a part rests on, with its quotation marked; says when the words do not stand there. */
final class PartSource extends Aside {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PackContent pack;

    PartSource(PackContent pack) {
        this.pack = pack;
        addClassNames("yj-paper", "yj-part-source");
        setVisible(false);
    }

    /** Shows the article the part names now. */
    void mark(Map<String, Object> part) {
        String article = PackContent.text(part, part.containsKey("clause") ? "clause" : "article");
        String quote = PackContent.text(part, "quote");
        removeAll();
        String text = pack.parts(PackPart.ARTICLE).stream()
                .filter(value -> PackContent.text(value, "id").equals(article))
                .map(value -> PackContent.text(value, "text"))
                .findFirst()
                .orElse("");
        setVisible(!text.isEmpty());
        if (text.isEmpty()) {
            return;
        }
        List<MarkedText.Piece> pieces = MarkedText.cut(text, List.of(new MarkedText.Mark(quote, article)));
        var words = new Paragraph();
        pieces.forEach(piece -> words.add(piece.labels().isEmpty() ? new Span(piece.text()) : mark(piece.text())));
        add(new H3(article), words);
        boolean marked = pieces.stream().anyMatch(piece -> !piece.labels().isEmpty());
        if (!quote.isBlank() && !marked) {
            var missing = new Div(getTranslation("draft.quote.missing"));
            missing.addClassName("yj-error");
            add(missing);
        }
    }

    private static HtmlContainer mark(String text) {
        var mark = new HtmlContainer("mark");
        mark.setText(text);
        return mark;
    }
}
