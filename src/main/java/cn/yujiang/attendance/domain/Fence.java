package cn.yujiang.attendance.domain;

import cn.yujiang.attendance.SignInPlace;
import cn.yujiang.attendance.SignInPlace.Standing;
import cn.yujiang.attendance.SignIns;
import cn.yujiang.shared.Rejection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody who signs in is where the class is (A13). The uncertainty of the phone speaks for the trainee: outside is only who is
 * outside wherever in that uncertainty. A position too uncertain says nothing and is recorded as such.
 */
public final class Fence {

    private static final double EARTH_METRES = 6_371_008.8;

    /** A place in degrees (WGS-84) with its circle. */
    public record Circle(double latitude, double longitude, int radiusMetres) {}

    private Fence() {}

    /**
     * @param circle null when the place has no coordinates
     * @param maxAccuracy house rule fenceAccuracyMetres
     */
    public static SignInPlace judge(@Nullable Circle circle, SignIns.Position told, int maxAccuracy) {
        if (circle == null) {
            return SignInPlace.NOT_CHECKED;
        }
        return switch (told.kind()) {
            case DENIED -> without(Standing.DENIED, circle);
            case UNAVAILABLE, NOT_ASKED -> without(Standing.UNAVAILABLE, circle);
            case KNOWN -> known(circle, told, maxAccuracy);
        };
    }

    private static SignInPlace without(Standing standing, Circle circle) {
        return new SignInPlace(standing, null, null, circle.radiusMetres);
    }

    private static SignInPlace known(Circle circle, SignIns.Position told, int maxAccuracy) {
        if (!told.sensible()) {
            return without(Standing.UNAVAILABLE, circle);
        }
        int metres = (int) Math.round(metres(circle, told.latitude(), told.longitude()));
        int accuracy = (int) Math.ceil(told.accuracyMetres());
        Standing standing = Standing.OUTSIDE;
        if (accuracy > maxAccuracy) {
            standing = Standing.UNCLEAR;
        } else if (metres - accuracy <= circle.radiusMetres) {
            standing = Standing.INSIDE;
        }
        return new SignInPlace(standing, metres, accuracy, circle.radiusMetres);
    }

    /** Great-circle distance by the haversine formula. */
    static double metres(Circle from, double latitude, double longitude) {
        double half = Math.toRadians(latitude - from.latitude) / 2;
        double halfLong = Math.toRadians(longitude - from.longitude) / 2;
        double a = Math.pow(Math.sin(half), 2)
                + Math.cos(Math.toRadians(from.latitude))
                        * Math.cos(Math.toRadians(latitude))
                        * Math.pow(Math.sin(halfLong), 2);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** Why a sign-in is not taken where the house refuses doubtful places; null where nothing is in doubt. */
    public static @Nullable Rejection refusal(SignInPlace place) {
        return switch (place.standing()) {
            case NOT_CHECKED, INSIDE -> null;
            case OUTSIDE ->
                Rejection.of(
                        "SIGN_IN_OUTSIDE",
                        Objects.requireNonNull(place.metres()),
                        Objects.requireNonNull(place.radius()),
                        Objects.requireNonNull(place.accuracy()));
            case UNCLEAR -> Rejection.of("SIGN_IN_UNCLEAR", Objects.requireNonNull(place.accuracy()));
            case DENIED -> Rejection.of("SIGN_IN_POSITION_DENIED");
            case UNAVAILABLE -> Rejection.of("SIGN_IN_POSITION_NONE");
        };
    }
}
