package cn.yujiang.attendance.domain.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** A printed page on a desk, filled in with a pen and photographed askew, in bad light. All of it repeatable. */
public final class Photos {

    private static final int DPI = 150;
    private static final double MM = DPI / 25.4;
    private static final double MARGIN_LEFT = 18;
    private static final double MARGIN_TOP = 14;
    private static final int DESK = 95;

    /**
     * How the photograph is taken.
     *
     * @param degrees turn of the sheet
     * @param slant how much nearer one side is, as a share of the page
     * @param shadow brightness that is left in the darkest corner
     */
    public record Shot(double degrees, double slant, double shadow) {
        public static final Shot STRAIGHT = new Shot(0, 0, 1);
    }

    private final BufferedImage page;

    private Photos(BufferedImage page) {
        this.page = page;
    }

    /** A page of a PDF as poppler draws it. */
    public static Photos of(byte[] pdf, int number) throws Exception {
        Path folder = Files.createTempDirectory("sheet");
        Path file = Files.write(folder.resolve("sheet.pdf"), pdf);
        String n = Integer.toString(number);
        Process process = new ProcessBuilder(
                        "pdftoppm",
                        "-r",
                        "" + DPI,
                        "-gray",
                        "-png",
                        "-f",
                        n,
                        "-l",
                        n,
                        "-singlefile",
                        file + "",
                        file + "")
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("pdftoppm failed");
        }
        BufferedImage grey = ImageIO.read(folder.resolve("sheet.pdf.png").toFile());
        var page = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_INT_RGB);
        page.createGraphics().drawImage(grey, 0, 0, null);
        return new Photos(page);
    }

    private Graphics2D pen(int grey) {
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(grey, grey, grey));
        return pen;
    }

    private static Point pixel(Point place) {
        return new Point((MARGIN_LEFT + place.x()) * MM, (MARGIN_TOP + place.y()) * MM);
    }

    /** Fills a box with this grey, 0 being ink. */
    public Photos fill(int row, int column, int grey) {
        Point centre = pixel(SheetLayout.box(row, column));
        double width = (SheetLayout.BOX_WIDTH - 0.8) * MM;
        double height = (SheetLayout.BOX_HEIGHT - 0.8) * MM;
        pen(grey).fill(new Rectangle2D.Double(centre.x() - width / 2, centre.y() - height / 2, width, height));
        return this;
    }

    /** Whether all four sides of a box are printed where the layout has them, and its middle is blank. */
    public boolean boxed(int row, int column) {
        Point centre = SheetLayout.box(row, column);
        double x = SheetLayout.BOX_WIDTH / 2 - 0.17;
        double y = SheetLayout.BOX_HEIGHT / 2 - 0.17;
        return dark(centre.x() - x, centre.y())
                && dark(centre.x() + x, centre.y())
                && dark(centre.x(), centre.y() - y)
                && dark(centre.x(), centre.y() + y)
                && !dark(centre.x(), centre.y());
    }

    /** Ink within a third of a millimetre. */
    private boolean dark(double x, double y) {
        Point place = pixel(new Point(x, y));
        int reach = 2;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                if (grey((int) Math.round(place.x()) + dx, (int) Math.round(place.y()) + dy) < 128) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Ticks a box with a ball pen. */
    public Photos tick(int row, int column) {
        Point centre = pixel(SheetLayout.box(row, column));
        var tick = new Path2D.Double();
        tick.moveTo(centre.x() - 2.4 * MM, centre.y() - 0.2 * MM);
        tick.lineTo(centre.x() - 0.6 * MM, centre.y() + 2.0 * MM);
        tick.lineTo(centre.x() + 2.8 * MM, centre.y() - 2.2 * MM);
        Graphics2D pen = pen(40);
        pen.setStroke(new BasicStroke((float) (0.9 * MM)));
        pen.draw(tick);
        return this;
    }

    /** A thumb on a corner. */
    public Photos cover(int corner) {
        Point centre = pixel(SheetLayout.MARKS.get(corner));
        double size = 14 * MM;
        pen(255).fill(new Rectangle2D.Double(centre.x() - size / 2, centre.y() - size / 2, size, size));
        return this;
    }

    /** The photograph as a JPEG. */
    public byte[] take(Shot shot) throws IOException {
        int width = (int) (page.getWidth() * 1.25);
        int height = (int) (page.getHeight() * 1.2);
        Homography toPage = Homography.of(
                corners(shot, width, height),
                List.of(
                        new Point(0, 0),
                        new Point(page.getWidth(), 0),
                        new Point(0, page.getHeight()),
                        new Point(page.getWidth(), page.getHeight())));
        var noise = new Random(7);
        var photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double light = shot.shadow + (1 - shot.shadow) * (1 - (0.6 * x / width + 0.4 * y / height));
                int grey = (int)
                        Math.clamp(at(toPage.map(new Point(x, y))) * light * 0.92 + noise.nextGaussian() * 4, 0, 255);
                photo.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(photo, "jpg", jpeg);
        return jpeg.toByteArray();
    }

    /** Where the corners of the page are in the photograph. */
    private List<Point> corners(Shot shot, int width, int height) {
        double angle = Math.toRadians(shot.degrees);
        double w = page.getWidth() / 2.0;
        double h = page.getHeight() / 2.0;
        double near = 1 + shot.slant;
        double far = 1 - shot.slant;
        return List.of(
                turn(-w * far, -h * far, angle, width, height),
                turn(w * near, -h, angle, width, height),
                turn(-w, h * near, angle, width, height),
                turn(w * far, h, angle, width, height));
    }

    private static Point turn(double x, double y, double angle, int width, int height) {
        double fit = 0.94;
        return new Point(
                width / 2.0 + fit * (x * Math.cos(angle) - y * Math.sin(angle)),
                height / 2.0 + fit * (x * Math.sin(angle) + y * Math.cos(angle)));
    }

    /** Grey of the page, or of the desk beside it. */
    private double at(Point place) {
        int x = (int) Math.floor(place.x());
        int y = (int) Math.floor(place.y());
        if (x < 0 || y < 0 || x >= page.getWidth() - 1 || y >= page.getHeight() - 1) {
            return DESK;
        }
        double dx = place.x() - x;
        double dy = place.y() - y;
        return (grey(x, y) * (1 - dx) + grey(x + 1, y) * dx) * (1 - dy)
                + (grey(x, y + 1) * (1 - dx) + grey(x + 1, y + 1) * dx) * dy;
    }

    private int grey(int x, int y) {
        return page.getRGB(x, y) & 0xFF;
    }
}
