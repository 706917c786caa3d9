package cn.yujiang.subsidy.ui;

import cn.yujiang.subsidy.DecisionCode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;

/** Choice of the code of a return or refusal. */
final class CodeField {

    private CodeField() {}

    static Select<DecisionCode> of(String labelKey) {
        var code = new Select<DecisionCode>();
        code.setLabel(UI.getCurrent().getTranslation(labelKey));
        code.setItems(DecisionCode.values());
        code.setItemLabelGenerator(each -> UI.getCurrent().getTranslation("decision." + each));
        return code;
    }
}
