package cn.yujiang.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/** How a status feels; word and icon carry it as well as colour. */
public enum Tone {
    NEUTRAL(VaadinIcon.CIRCLE_THIN),
    WAITING(VaadinIcon.CLOCK),
    ACTIVE(VaadinIcon.PLAY_CIRCLE_O),
    GOOD(VaadinIcon.CHECK_CIRCLE_O),
    BAD(VaadinIcon.CLOSE_CIRCLE_O),
    WARN(VaadinIcon.WARNING);

    private final VaadinIcon icon;

    Tone(VaadinIcon icon) {
        this.icon = icon;
    }

    VaadinIcon icon() {
        return icon;
    }
}
