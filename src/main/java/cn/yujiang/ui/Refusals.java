package cn.yujiang.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Shows why something was refused and keeps it on the screen until it is read; what was typed stays where it is. */
public final class Refusals {

    private Refusals() {}

    public static void show(RejectedException refused) {
        show(refused.rejections());
    }

    public static void show(List<Rejection> rejections) {
        show(UI.getCurrent(), rejections.stream().map(Refusals::sentence).toList());
    }

    /** Opens the dialog with sentences that are translated already. */
    public static void show(UI ui, List<String> sentences) {
        var list = new UnorderedList(sentences.stream().map(ListItem::new).toArray(ListItem[]::new));
        var dialog = new Dialog(ui.getTranslation("ui.refused"));
        dialog.addClassName("yj-refusal");
        dialog.setMaxWidth("36rem");
        dialog.add(list);
        var close = new Button(ui.getTranslation("ui.understood"), click -> dialog.close());
        close.addThemeName("primary");
        dialog.getFooter().add(close);
        dialog.open();
    }

    /** The sentence of one refusal in the user's language. */
    public static String sentence(Rejection rejection) {
        return UI.getCurrent()
                .getTranslation(
                        "rejection." + rejection.code(), rejection.args().toArray());
    }
}
