package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.shared.Citation;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.io.Serial;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentence of the paper a parameter stands in, with its figure marked. */
final class ParameterSentence extends Paragraph {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?[%元天]?");

    ParameterSentence(PackInfo paper, ParameterInfo parameter) {
        addClassNames("yj-cite", "yj-sentence");
        Citation citation = parameter.citation();
        if (citation == null) {
            setText(getTranslation("whatif.parameter.house"));
            return;
        }
        String article = paper.articles().getOrDefault(citation.article(), citation.quote());
        String label = parameter.name() + getTranslation("whatif.colon") + parameter.value();
        add(new Span(citation.article() + " "));
        int at = article.indexOf(citation.quote());
        if (at < 0) {
            mark(citation.quote(), label, parameter);
            return;
        }
        int end = at + citation.quote().length();
        int first = Math.max(article.lastIndexOf('。', at), article.lastIndexOf('；', at)) + 1;
        int last = article.indexOf('。', end);
        add(new Span(article.substring(first, at)));
        mark(citation.quote(), label, parameter);
        add(new Span(article.substring(end, last < 0 ? article.length() : last + 1)));
    }

    /** The figure alone where the quotation writes it as the pack does, otherwise the whole quotation. */
    private void mark(String quote, String label, ParameterInfo parameter) {
        Matcher figure = FIGURE.matcher(String.valueOf(parameter.value()));
        String marked = figure.find() && quote.contains(figure.group()) ? figure.group() : quote;
        for (MarkedText.Piece piece : MarkedText.cut(quote, List.of(new MarkedText.Mark(marked, label)))) {
            var part = new Element(piece.labels().isEmpty() ? "span" : "mark");
            part.setText(piece.text());
            if (!piece.labels().isEmpty()) {
                part.setAttribute("title", String.join("、", piece.labels()));
            }
            getElement().appendChild(part);
        }
    }
}
