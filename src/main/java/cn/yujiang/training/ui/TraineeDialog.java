package cn.yujiang.training.ui;

import cn.yujiang.registry.CodeLists;
import cn.yujiang.training.Rosters;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.io.Serial;
import java.util.List;

/** Adds one trainee; what is wrong is named at its field and everything typed stays. */
final class TraineeDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final TraineeFields fields;

    TraineeDialog(long cohortId, Rosters rosters, CodeLists codes, Runnable onAdded) {
        setHeaderTitle(getTranslation("roster.add"));
        setWidth("min(40rem, 96vw)");
        fields = new TraineeFields(codes);
        add(fields);
        var save = new Button(getTranslation("ui.save"), click -> save(cohortId, rosters, onAdded));
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    private void save(long cohortId, Rosters rosters, Runnable onAdded) {
        var outcome = rosters.add(cohortId, List.of(new Rosters.Row(1, fields.values())))
                .getFirst();
        outcome.problems().forEach(fields::show);
        if (outcome.taken()) {
            close();
            onAdded.run();
        }
    }
}
