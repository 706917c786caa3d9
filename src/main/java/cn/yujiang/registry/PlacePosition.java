package cn.yujiang.registry;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where a place is, in the coordinates phones report (WGS-84; maps of Chinese makers are some hundred metres off), and the circle around it
 * in which people sign in.
 *
 * @param latitude degrees north, six decimals
 * @param longitude degrees east, six decimals
 */
public record PlacePosition(BigDecimal latitude, BigDecimal longitude, int radiusMetres) {

    /** Smallest and largest circle in metres: phones are no better than the one, and the other is a whole quarter. */
    public static final int RADIUS_MIN = 20;

    public static final int RADIUS_MAX = 2_000;

    private static final int DECIMALS = 6;

    /**
     * @throws RejectedException {@code PLACE_POSITION} outside China, which is mostly latitude and longitude mixed up;
     *     {@code PLACE_RADIUS}
     */
    public PlacePosition {
        if (!between(latitude, 3, 54) || !between(longitude, 73, 136)) {
            throw new RejectedException(Rejection.onField("latitude", "PLACE_POSITION"));
        }
        if (radiusMetres < RADIUS_MIN || radiusMetres > RADIUS_MAX) {
            throw new RejectedException(Rejection.onField("radiusMetres", "PLACE_RADIUS", RADIUS_MIN, RADIUS_MAX));
        }
        latitude = latitude.setScale(DECIMALS, RoundingMode.HALF_UP);
        longitude = longitude.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static boolean between(BigDecimal degrees, int least, int most) {
        return degrees.compareTo(BigDecimal.valueOf(least)) >= 0 && degrees.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
