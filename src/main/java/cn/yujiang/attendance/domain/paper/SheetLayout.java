package cn.yujiang.attendance.domain.paper;

import java.util.List;

/**
 * Where things stand on the sheet, in millimetres from the outer corner of the mark top left. The template {@code F04S} is drawn with the
 * same numbers; the tests print it and read it back.
 */
public final class SheetLayout {

    /** Rows of a page. */
    public static final int ROWS = 20;

    /** Boxes of a row: present, late, leave, absent. */
    public static final int BOXES = 4;

    static final double MARK_SIDE = 7;
    static final double BOX_WIDTH = 7;
    static final double BOX_HEIGHT = 5.6;

    private static final double HALF = MARK_SIDE / 2;
    private static final double WIDTH = 174;
    private static final double HEIGHT = 252;

    /** Centres of the corner marks: top left, top right, bottom left, bottom right. */
    static final List<Point> MARKS = List.of(
            new Point(HALF, HALF),
            new Point(WIDTH - HALF, HALF),
            new Point(HALF, HEIGHT - HALF),
            new Point(WIDTH - HALF, HEIGHT - HALF));

    private static final double CODE_LEFT = 140;
    private static final double CODE_SIDE = 24;

    /** Distance of a finder's centre from the edge of the code as it is printed, for a code of usual length. */
    private static final double FINDER = CODE_SIDE * 4.5 / 39;

    /** Centres of the three finders of the code: bottom left, top left, top right. */
    static final List<Point> FINDERS = List.of(
            new Point(CODE_LEFT + FINDER, CODE_SIDE - FINDER),
            new Point(CODE_LEFT + FINDER, FINDER),
            new Point(CODE_LEFT + CODE_SIDE - FINDER, FINDER));

    private static final double FIRST_ROW = 36;
    private static final double ROW_HEIGHT = 9.6;
    private static final double FIRST_BOX = 62;
    private static final double COLUMN_WIDTH = 24;

    private SheetLayout() {}

    /** Centre of a box. */
    public static Point box(int row, int column) {
        return new Point(
                FIRST_BOX + COLUMN_WIDTH * column + COLUMN_WIDTH / 2, FIRST_ROW + ROW_HEIGHT * row + ROW_HEIGHT / 2);
    }
}
