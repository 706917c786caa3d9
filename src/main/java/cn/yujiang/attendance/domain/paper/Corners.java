package cn.yujiang.attendance.domain.paper;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the four corner marks: the code tells roughly where they are, the solid squares exactly. */
final class Corners {

    /** How far a mark may be from where the code alone would have it, in millimetres: the code is small and the view slanted. */
    private static final double REACH = 45;

    private static final double LEAST = 0.35;
    private static final double MOST = 2.6;

    private Corners() {}

    /**
     * @param finders where the code's finders are in the picture, in the order of {@link SheetLayout#FINDERS}
     * @throws RejectedException {@code PHOTO_CORNERS} when one of them is not to be seen
     */
    static Homography find(GreyPicture picture, List<Point> finders) {
        double scale = scale(finders);
        double mark = SheetLayout.MARK_SIDE * scale;
        List<DarkSpots.Spot> squares =
                DarkSpots.of(picture, (int) (LEAST * mark * mark), (int) (MOST * mark * mark)).stream()
                        .filter(DarkSpots.Spot::square)
                        .toList();
        var found = new ArrayList<Point>();
        for (Point corner : SheetLayout.MARKS) {
            Point expected = expected(corner, finders);
            Point nearest = squares.stream()
                    .map(DarkSpots.Spot::centre)
                    .min(Comparator.comparingDouble(expected::distance))
                    .filter(centre -> centre.distance(expected) < REACH * scale)
                    .orElseThrow(() -> new RejectedException(Rejection.of("PHOTO_CORNERS")));
            found.add(nearest);
        }
        if (found.stream().distinct().count() < found.size()) {
            throw new RejectedException(Rejection.of("PHOTO_CORNERS"));
        }
        return Homography.of(SheetLayout.MARKS, found);
    }

    /** Pixels a millimetre, near the code. */
    private static double scale(List<Point> finders) {
        double printed = SheetLayout.FINDERS.get(1).distance(SheetLayout.FINDERS.get(2));
        return (finders.get(0).distance(finders.get(1)) + finders.get(1).distance(finders.get(2))) / 2 / printed;
    }

    /** Where a place would be if the sheet were seen straight from above, turned as the code is. */
    private static Point expected(Point place, List<Point> finders) {
        Point origin = SheetLayout.FINDERS.get(1);
        double across = (place.x() - origin.x()) / (SheetLayout.FINDERS.get(2).x() - origin.x());
        double down = (place.y() - origin.y()) / (SheetLayout.FINDERS.get(0).y() - origin.y());
        Point corner = finders.get(1);
        Point right = finders.get(2);
        Point below = finders.get(0);
        return new Point(
                corner.x() + across * (right.x() - corner.x()) + down * (below.x() - corner.x()),
                corner.y() + across * (right.y() - corner.y()) + down * (below.y() - corner.y()));
    }
}
