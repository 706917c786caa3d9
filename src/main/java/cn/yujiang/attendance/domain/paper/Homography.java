package cn.yujiang.attendance.domain.paper;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.List;

/** The view of a flat sheet: takes a place on the sheet to its place in the picture. */
final class Homography {

    private static final int UNKNOWNS = 8;
    private static final double SINGULAR = 1e-12;

    private final double[] h;

    private Homography(double[] h) {
        this.h = h;
    }

    /** Eight equations of four pairs of places, solved by elimination. */
    static Homography of(List<Point> sheet, List<Point> picture) {
        double[][] rows = new double[UNKNOWNS][];
        for (int i = 0; i < sheet.size(); i++) {
            double x = sheet.get(i).x();
            double y = sheet.get(i).y();
            double u = picture.get(i).x();
            double v = picture.get(i).y();
            rows[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
            rows[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
        }
        return new Homography(solve(rows));
    }

    private static double[] solve(double[][] rows) {
        for (int column = 0; column < UNKNOWNS; column++) {
            int pivot = column;
            for (int row = column + 1; row < UNKNOWNS; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swapped = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = swapped;
            if (Math.abs(swapped[column]) < SINGULAR) {
                throw new RejectedException(Rejection.of("PHOTO_CORNERS"));
            }
            eliminate(rows, column);
        }
        double[] solution = new double[UNKNOWNS];
        for (int row = 0; row < UNKNOWNS; row++) {
            solution[row] = rows[row][UNKNOWNS] / rows[row][row];
        }
        return solution;
    }

    private static void eliminate(double[][] rows, int column) {
        for (int row = 0; row < UNKNOWNS; row++) {
            if (row != column) {
                double factor = rows[row][column] / rows[column][column];
                for (int i = column; i <= UNKNOWNS; i++) {
                    rows[row][i] -= factor * rows[column][i];
                }
            }
        }
    }

    Point map(Point place) {
        double w = h[6] * place.x() + h[7] * place.y() + 1;
        return new Point(
                (h[0] * place.x() + h[1] * place.y() + h[2]) / w, (h[3] * place.x() + h[4] * place.y() + h[5]) / w);
    }
}
