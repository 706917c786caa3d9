package cn.yujiang.attendance;

import org.jspecify.annotations.Nullable;

/**
 * What is known about where somebody signed in. How far away is kept; where the phone is, is not.
 *
 * @param metres distance from the place, null when there is no position
 * @param accuracy how many metres the phone's position may be wrong
 * @param radius the circle around the place, null when the place has no coordinates
 */
public record SignInPlace(
        Standing standing,
        @Nullable Integer metres,
        @Nullable Integer accuracy,
        @Nullable Integer radius) {

    /** Nothing was asked: the place has no coordinates, or somebody else vouches for the place. */
    public static final SignInPlace NOT_CHECKED = new SignInPlace(Standing.NOT_CHECKED, null, null, null);

    /** 未核对、在范围内、在范围外、定位误差太大、未允许定位、无法定位. */
    public enum Standing {
        NOT_CHECKED,
        INSIDE,
        OUTSIDE,
        UNCLEAR,
        DENIED,
        UNAVAILABLE;

        /** Whether somebody should look at it. */
        public boolean doubtful() {
            return this != NOT_CHECKED && this != INSIDE;
        }
    }
}
