package cn.yujiang.attendance.domain.paper;

import java.util.ArrayList;
import java.util.List;

/** Connected areas that are darker than the paper around them, whatever the light there is. */
final class DarkSpots {

    /** Share of the brightness around, below which a pixel is dark. */
    private static final double DARK = 0.6;

    /** The surroundings reach a tenth of the picture to each side: many times a corner mark, much less than a shadow. */
    private static final int SURROUNDINGS = 10;

    /** A dark area with its box. */
    record Spot(Point centre, int area, int width, int height) {

        /** Whether it may be a solid square, seen from the side and turned. */
        boolean square() {
            double flatness = (double) Math.max(width, height) / Math.min(width, height);
            return flatness < 1.6 && area > 0.45 * width * height;
        }
    }

    private final GreyPicture picture;
    private final boolean[] dark;

    private DarkSpots(GreyPicture picture) {
        this.picture = picture;
        this.dark = dark();
    }

    static List<Spot> of(GreyPicture picture, int leastArea, int mostArea) {
        return new DarkSpots(picture)
                .spots().stream()
                        .filter(spot -> spot.area >= leastArea && spot.area <= mostArea)
                        .toList();
    }

    private boolean[] dark() {
        int width = picture.width();
        int height = picture.height();
        int[] sums = sums();
        int reach = Math.max(width, height) / SURROUNDINGS;
        boolean[] result = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach);
            int bottom = Math.min(height, y + reach + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                int sum = sums[bottom * (width + 1) + right]
                        - sums[top * (width + 1) + right]
                        - sums[bottom * (width + 1) + left]
                        + sums[top * (width + 1) + left];
                double mean = (double) sum / ((bottom - top) * (right - left));
                result[y * width + x] = picture.at(x, y) < DARK * mean;
            }
        }
        return result;
    }

    /** Sums of all pixels above and to the left; differences stay right even where the sums overflow. */
    private int[] sums() {
        int width = picture.width();
        int[] sums = new int[(width + 1) * (picture.height() + 1)];
        for (int y = 0; y < picture.height(); y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += picture.at(x, y);
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return sums;
    }

    private List<Spot> spots() {
        var found = new ArrayList<Spot>();
        int[] stack = new int[dark.length];
        for (int start = 0; start < dark.length; start++) {
            if (dark[start]) {
                found.add(flood(start, stack));
            }
        }
        return found;
    }

    /** Collects one area and clears it, so that it is found once. */
    private Spot flood(int start, int[] stack) {
        int width = picture.width();
        var area = new Area();
        int depth = 0;
        stack[depth++] = start;
        dark[start] = false;
        while (depth > 0) {
            int pixel = stack[--depth];
            int x = pixel % width;
            area.add(x, pixel / width);
            int[] next = {
                x > 0 ? pixel - 1 : -1, x < width - 1 ? pixel + 1 : -1, pixel - width, pixel + width,
            };
            for (int neighbour : next) {
                if (neighbour >= 0 && neighbour < dark.length && dark[neighbour]) {
                    dark[neighbour] = false;
                    stack[depth++] = neighbour;
                }
            }
        }
        return area.spot();
    }

    /** What is known of an area while it is collected. */
    private static final class Area {
        private int count;
        private double sumX;
        private double sumY;
        private int left = Integer.MAX_VALUE;
        private int right;
        private int top = Integer.MAX_VALUE;
        private int bottom;

        void add(int x, int y) {
            count++;
            sumX += x;
            sumY += y;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }

        Spot spot() {
            return new Spot(new Point(sumX / count, sumY / count), count, right - left + 1, bottom - top + 1);
        }
    }
}
