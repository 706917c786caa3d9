package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackPart;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;
import java.util.Map;

/** The articles of a draft with the words marked that a parameter rests on. */
final class PaperText extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    PaperText(PackContent pack) {
        addClassNames("yj-paper", "yj-paper-scroll");
        getElement().setAttribute("tabindex", "0"); // the keyboard has to reach what scrolls
        pack.parts(PackPart.ARTICLE).forEach(article -> article(article, marks(pack, article)));
    }

    private static List<MarkedText.Mark> marks(PackContent pack, Map<String, Object> article) {
        return pack.parts(PackPart.PARAMETER).stream()
                .filter(part -> PackContent.text(part, "article").equals(PackContent.text(article, "id")))
                .map(part -> new MarkedText.Mark(
                        PackContent.text(part, "quote"),
                        PackContent.text(part, "name") + "：" + PackContent.text(part, "value")))
                .toList();
    }

    private void article(Map<String, Object> article, List<MarkedText.Mark> marks) {
        var text = new Paragraph();
        MarkedText.cut(PackContent.text(article, "text"), marks).forEach(piece -> {
            if (piece.labels().isEmpty()) {
                text.add(new Span(piece.text()));
            } else {
                var mark = new HtmlContainer("mark");
                mark.setText(piece.text());
                mark.getElement().setAttribute("title", String.join("\n", piece.labels()));
                text.add(mark);
            }
        });
        add(new H3(PackContent.text(article, "id")), text);
    }
}
