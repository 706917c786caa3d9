package cn.yujiang.attendance.domain.paper;

/** A place: in millimetres on the sheet, or in pixels in a picture. */
public record Point(double x, double y) {

    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
