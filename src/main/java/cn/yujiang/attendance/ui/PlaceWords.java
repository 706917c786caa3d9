package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.SignInPlace;
import com.vaadin.flow.component.Component;

/** Where somebody signed in, in words. */
final class PlaceWords {

    private PlaceWords() {}

    static String of(Component page, SignInPlace place) {
        return page.getTranslation(
                "signIn.place." + place.standing(), place.metres(), place.radius(), place.accuracy());
    }
}
