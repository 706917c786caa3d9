package cn.yujiang.policy.ui;

import cn.yujiang.policy.FormulaPiece;
import cn.yujiang.policy.Formulas;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.Locale;
import java.util.Map;

/** A formula in colours, and below it the same as a sentence. */
final class FormulaText extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param names what a name means, shown when somebody points at it */
    FormulaText(String formula, Map<String, String> names) {
        addClassName("yj-formula");
        var line = new Div();
        line.addClassName("yj-formula-line");
        Formulas.pieces(formula).forEach(piece -> line.add(piece(piece, names)));
        add(line);
        Formulas.sentence(formula, getLocale()).ifPresent(this::sentence);
    }

    private static Span piece(FormulaPiece piece, Map<String, String> names) {
        var span = new Span(piece.text());
        span.addClassName("yj-f-" + piece.kind().name().toLowerCase(Locale.ROOT));
        String meaning = names.get(piece.text());
        if (piece.kind() == FormulaPiece.Kind.NAME && meaning != null) {
            span.getElement().setAttribute("title", meaning);
        }
        return span;
    }

    private void sentence(String text) {
        var sentence = new Div(text);
        sentence.addClassName("yj-formula-sentence");
        add(sentence);
    }
}
