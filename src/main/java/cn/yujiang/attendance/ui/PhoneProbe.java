package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.SignIns;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.io.Serial;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the browser for its device number and its clock ({@code frontend/sign-in.js}). */
@Tag("yj-phone")
final class PhoneProbe extends Component {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 64;

    /** @param clock milliseconds since 1970 by the phone's clock; @param position a {@link SignIns.Position.Kind} */
    record Told(
            String device, long clock, @Nullable String position, double latitude, double longitude, double accuracy) {}

    /** @param asksPosition whether the browser asks its owner where the phone is */
    PhoneProbe(boolean asksPosition, Consumer<SignIns.Phone> onAnswer) {
        getElement().setAttribute("position", asksPosition);
        getElement()
                .addEventListener("phone", event -> onAnswer.accept(phone(event.getEventDetail(Told.class))))
                .addEventDetail();
    }

    private static SignIns.Phone phone(Told told) {
        String device = told.device.length() > LONGEST ? "" : told.device;
        return new SignIns.Phone(device, Instant.ofEpochMilli(told.clock), position(told));
    }

    private static SignIns.Position position(Told told) {
        SignIns.Position.Kind kind = Arrays.stream(SignIns.Position.Kind.values())
                .filter(known -> known.name().equals(told.position))
                .findFirst()
                .orElse(SignIns.Position.Kind.UNAVAILABLE);
        return new SignIns.Position(kind, told.latitude, told.longitude, told.accuracy);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://yujiang/sign-in.js");
    }
}
