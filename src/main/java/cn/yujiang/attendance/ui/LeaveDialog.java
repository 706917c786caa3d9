package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.Leave;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Asks for kind and reason of every leave that is about to be saved. */
final class LeaveDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A leave without its reason. */
    record Open(long sessionId, long enrolmentId, String label) {}

    private final transient Map<Open, LeaveFields> fields = new LinkedHashMap<>();

    /** @param onGiven gets the leaves by session and enrolment */
    LeaveDialog(List<Open> open, Consumer<Map<Long, Map<Long, Leave>>> onGiven) {
        setHeaderTitle(getTranslation("leave.title"));
        setWidth("min(42rem, 96vw)");
        add(new Paragraph(getTranslation("leave.explain", open.size())));
        for (Open each : open) {
            var row = new LeaveFields(each.label);
            fields.put(each, row);
            add(row);
        }
        var save = new Button(getTranslation("ui.save"), click -> give(onGiven));
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    private void give(Consumer<Map<Long, Map<Long, Leave>>> onGiven) {
        var given = new HashMap<Long, Map<Long, Leave>>();
        int complete = 0;
        for (Map.Entry<Open, LeaveFields> row : fields.entrySet()) {
            var leave = row.getValue().read();
            if (leave.isPresent()) {
                given.computeIfAbsent(row.getKey().sessionId, s -> new HashMap<>())
                        .put(row.getKey().enrolmentId, leave.get());
                complete++;
            }
        }
        if (complete == fields.size()) {
            close();
            onGiven.accept(given);
        }
    }
}
