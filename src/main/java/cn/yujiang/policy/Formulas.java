package cn.yujiang.policy;

import cn.yujiang.policy.domain.FormulaException;
import cn.yujiang.policy.domain.FormulaPieces;
import cn.yujiang.policy.domain.FormulaSentence;
import cn.yujiang.policy.domain.Language;
import cn.yujiang.policy.domain.Parser;
import cn.yujiang.policy.domain.Position;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Formula text for people: coloured, and read out as a sentence. */
public final class Formulas {

    private static final Position NOWHERE = new Position("", "", 1, 1);

    private Formulas() {}

    /** The text cut into pieces; together they are the text. Text that is no formula is cut as far as it can be. */
    public static List<FormulaPiece> pieces(String formula) {
        return FormulaPieces.of(formula);
    }

    /** The formula as a sentence; empty when it is none. */
    public static Optional<String> sentence(String formula, Locale locale) {
        try {
            Language language = locale.getLanguage().equals("en") ? Language.EN : Language.ZH;
            return Optional.of(new FormulaSentence(language).of(Parser.parse(formula, NOWHERE)));
        } catch (FormulaException wrong) {
            return Optional.empty();
        }
    }

    /** What is wrong with the text as a formula, in Chinese like the findings; empty when it can be read. */
    public static Optional<String> mistake(String formula) {
        try {
            Parser.parse(formula, NOWHERE);
            return Optional.empty();
        } catch (FormulaException wrong) {
            return Optional.of(wrong.problem() + "。" + wrong.remedy() + "。");
        }
    }
}
