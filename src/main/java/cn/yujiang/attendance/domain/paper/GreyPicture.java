package cn.yujiang.attendance.domain.paper;

/**
 * A picture without colours.
 *
 * @param pixels row by row, one byte each: 0 is black, 255 white
 */
public record GreyPicture(int width, int height, byte[] pixels) {

    private static final int BYTE = 0xFF;

    public int at(int x, int y) {
        return pixels[y * width + x] & BYTE;
    }

    /** Grey at a place between pixels; the nearest edge for a place outside. */
    double at(Point place) {
        double x = Math.clamp(place.x(), 0, width - 1.001);
        double y = Math.clamp(place.y(), 0, height - 1.001);
        int left = (int) x;
        int top = (int) y;
        double dx = x - left;
        double dy = y - top;
        return (at(left, top) * (1 - dx) + at(left + 1, top) * dx) * (1 - dy)
                + (at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx) * dy;
    }

    boolean contains(Point place) {
        return place.x() >= 0 && place.y() >= 0 && place.x() <= width - 1 && place.y() <= height - 1;
    }

    /** Mean grey, 0 to 255. */
    public double mean() {
        long sum = 0;
        for (byte pixel : pixels) {
            sum += pixel & BYTE;
        }
        return (double) sum / pixels.length;
    }
}
