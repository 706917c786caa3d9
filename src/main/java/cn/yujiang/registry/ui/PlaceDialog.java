package cn.yujiang.registry.ui;

import cn.yujiang.registry.PlacePosition;
import cn.yujiang.registry.TrainingPlace;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.geolocation.Geolocation;
import com.vaadin.flow.component.geolocation.GeolocationOptions;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a place is: typed, or taken from the phone of somebody who stands there. */
final class PlaceDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int USUAL_RADIUS = 150;
    private static final int DECIMALS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BigDecimalField latitude = new BigDecimalField(getTranslation("place.latitude"));
    private final BigDecimalField longitude = new BigDecimalField(getTranslation("place.longitude"));
    private final IntegerField radius = new IntegerField(getTranslation("place.radius"));
    private final Paragraph told = new Paragraph();

    PlaceDialog(TrainingPlace place, Consumer<@Nullable PlacePosition> save, Runnable saved) {
        setHeaderTitle(getTranslation("place.locate") + " · " + place.name());
        setWidth("32rem");
        latitude.setLocale(Locale.ROOT);
        longitude.setLocale(Locale.ROOT);
        fill(place.position());
        told.addClassName("yj-count");
        var here = new Button(getTranslation("place.here"), click -> here());
        var fields = new Div(latitude, longitude, radius);
        fields.addClassName("yj-filter");
        add(new Paragraph(getTranslation("place.locate.explain")), here, told, fields);
        Consumer<@Nullable PlacePosition> finish = position -> {
            save.accept(position);
            close();
            saved.run();
        };
        if (place.position() != null) {
            var clear = new Button(getTranslation("place.position.clear"), click -> run(() -> finish.accept(null)));
            clear.addThemeName("tertiary");
            getFooter().add(clear);
        }
        var confirm = new Button(getTranslation("ui.save"), click -> run(() -> finish.accept(position())));
        confirm.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
    }

    private void fill(@Nullable PlacePosition position) {
        radius.setValue(position == null ? USUAL_RADIUS : position.radiusMetres());
        if (position != null) {
            latitude.setValue(position.latitude());
            longitude.setValue(position.longitude());
        }
    }

    /** An empty field is no position of the country and refused as such. */
    private PlacePosition position() {
        Integer metres = radius.getValue();
        return new PlacePosition(
                latitude.getOptionalValue().orElse(BigDecimal.ZERO),
                longitude.getOptionalValue().orElse(BigDecimal.ZERO),
                metres == null ? 0 : metres);
    }

    private void here() {
        Geolocation.getPosition(
                found -> {
                    latitude.setValue(degrees(found.coords().latitude()));
                    longitude.setValue(degrees(found.coords().longitude()));
                    told.setText(getTranslation(
                            "place.here.found", Math.round(found.coords().accuracy())));
                },
                error -> told.setText(getTranslation("place.here.failed")),
                GeolocationOptions.builder()
                        .highAccuracy(true)
                        .timeout(PATIENCE)
                        .build());
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static void run(Runnable step) {
        try {
            step.run();
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }
}
