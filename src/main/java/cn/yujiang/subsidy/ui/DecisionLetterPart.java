package cn.yujiang.subsidy.ui;

import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.DecisionLetters;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On a claim that was returned or refused: the letters about it, to be printed. */
@org.springframework.stereotype.Component
@Order(5)
class DecisionLetterPart implements ClaimPanel {

    private final DecisionLetters letters;

    DecisionLetterPart(DecisionLetters letters) {
        this.letters = letters;
    }

    @Override
    public Optional<Component> of(Claim claim, Runnable reload) {
        List<DecisionLetters.Letter> written = letters.of(claim.id());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var part = new Div();
        part.addClassName("yj-part");
        part.add(new H2(part.getTranslation("letter.title")), new Paragraph(part.getTranslation("letter.explain")));
        var buttons = new Div();
        buttons.addClassName("yj-actions");
        written.forEach(letter -> buttons.add(button(claim.id(), letter)));
        part.add(buttons);
        return Optional.of(part);
    }

    private Button button(long claimId, DecisionLetters.Letter letter) {
        var button = new Button();
        button.setText(button.getTranslation("letter." + letter.kind(), letter.number(), letter.issuedOn()));
        button.addClickListener(click -> ClaimPrinting.open(button.getText(), letters.print(claimId, letter.id())));
        return button;
    }
}
