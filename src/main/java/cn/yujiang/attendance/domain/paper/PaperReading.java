package cn.yujiang.attendance.domain.paper;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.PaperSheets.Answer;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the boxes of a photographed sheet, each against the brightness of the paper beside it. */
public final class PaperReading {

    /** @param mark the filled box; null unless {@link Answer#MARKED} */
    public record Row(Answer answer, @Nullable AttendanceMark mark) {}

    private enum Box {
        FILLED,
        EMPTY,
        UNCLEAR
    }

    /** Share of the paper's brightness below which a place is ink, not paper. */
    private static final double INK = 0.72;

    /** Share of inked places from which on a box is filled, and up to which it is empty. */
    private static final double FILLED = 0.18;

    private static final double CLEAN = 0.04;

    /** A box that is greyer than this on the whole is not empty, though nothing in it counts as ink. */
    private static final double FAINT = 0.07;

    private static final int STEPS = 14;
    private static final double INSET = 1.0;
    private static final double BESIDE = 6.2;

    private final GreyPicture picture;
    private final Homography view;

    private PaperReading(GreyPicture picture, Homography view) {
        this.picture = picture;
        this.view = view;
    }

    /**
     * @param finders centres of the code's three finders in the picture: bottom left, top left, top right
     * @param rows how many rows of the page are printed
     * @throws RejectedException {@code PHOTO_CORNERS} when the corner marks are not to be seen
     */
    public static List<Row> read(GreyPicture picture, List<Point> finders, int rows) {
        var reading = new PaperReading(picture, Corners.find(picture, finders));
        reading.requireInside();
        var answers = new ArrayList<Row>();
        for (int row = 0; row < rows; row++) {
            answers.add(reading.row(row));
        }
        return List.copyOf(answers);
    }

    private void requireInside() {
        boolean inside = SheetLayout.MARKS.stream().map(view::map).allMatch(picture::contains);
        if (!inside) {
            throw new RejectedException(Rejection.of("PHOTO_CORNERS"));
        }
    }

    private Row row(int row) {
        AttendanceMark mark = null;
        int filled = 0;
        for (int column = 0; column < SheetLayout.BOXES; column++) {
            Box box = box(SheetLayout.box(row, column));
            if (box == Box.UNCLEAR) {
                return new Row(Answer.UNCLEAR, null);
            }
            if (box == Box.FILLED) {
                filled++;
                mark = AttendanceMark.values()[column];
            }
        }
        return switch (filled) {
            case 0 -> new Row(Answer.EMPTY, null);
            case 1 -> new Row(Answer.MARKED, mark);
            default -> new Row(Answer.UNCLEAR, null);
        };
    }

    private Box box(Point centre) {
        double paper = paper(centre);
        double width = SheetLayout.BOX_WIDTH - 2 * INSET;
        double height = SheetLayout.BOX_HEIGHT - 2 * INSET;
        int ink = 0;
        double brightness = 0;
        for (int i = 0; i < STEPS; i++) {
            for (int j = 0; j < STEPS; j++) {
                double x = centre.x() + width * (share(i) - 0.5);
                double y = centre.y() + height * (share(j) - 0.5);
                double grey = Math.min(1, picture.at(view.map(new Point(x, y))) / paper);
                brightness += grey;
                if (grey < INK) {
                    ink++;
                }
            }
        }
        double places = STEPS * STEPS;
        if (ink >= FILLED * places) {
            return Box.FILLED;
        }
        return ink <= CLEAN * places && 1 - brightness / places <= FAINT ? Box.EMPTY : Box.UNCLEAR;
    }

    private static double share(int step) {
        return (step + 0.5) / STEPS;
    }

    /** Brightness of the blank paper left and right of a box. */
    private double paper(Point centre) {
        double[] greys = new double[2 * STEPS * 2];
        int count = 0;
        for (int side : new int[] {-1, 1}) {
            for (int i = 0; i < STEPS; i++) {
                for (double distance : new double[] {BESIDE, BESIDE + INSET}) {
                    double y = centre.y() + (SheetLayout.BOX_HEIGHT - INSET) * (share(i) - 0.5);
                    greys[count++] = picture.at(view.map(new Point(centre.x() + side * distance, y)));
                }
            }
        }
        Arrays.sort(greys);
        return Math.max(1, greys[count / 2]);
    }
}
