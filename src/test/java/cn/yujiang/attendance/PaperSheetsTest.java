package cn.yujiang.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.yujiang.attendance.PaperSheets.Answer;
import cn.yujiang.attendance.PaperSheets.Picture;
import cn.yujiang.attendance.PaperSheets.Reading;
import cn.yujiang.attendance.PaperSheets.Row;
import cn.yujiang.attendance.domain.paper.Photos;
import cn.yujiang.attendance.domain.paper.Photos.Shot;
import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.Stamp;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed sheet itself, filled in, photographed askew and read back. */
class PaperSheetsTest {

    private static final int INK = 30;
    private static final int FAINT = 205;

    @BeforeAll
    static void popplerIsThere() {
        try {
            new ProcessBuilder("pdftoppm", "-v")
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            assumeTrue(false, "skipped: poppler's pdftoppm is not installed");
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0,1", "10,0,0.5", "-10,0.03,0.45", "4,0.04,0.6", "-6,0.02,0.4", "180,0.02,0.7", "90,0.03,0.6"})
    void cleanMarksAreReadExactly(double degrees, double slant, double shadow) throws Exception {
        var slice = new SignInSlice(Engine.H2, 20);
        Photos sheet = sheet(slice, 1);
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(sheet.boxed(row, column)).as(row + "," + column).isTrue();
            }
        }
        for (int row = 0; row < 19; row++) {
            sheet.fill(row, row % 4, INK);
        }

        List<Row> rows =
                read(slice, sheet.take(new Shot(degrees, slant, shadow))).rows();

        for (int row = 0; row < 19; row++) {
            assertThat(rows.get(row).paper()).as("row " + row).isEqualTo(AttendanceMark.values()[row % 4]);
            assertThat(rows.get(row).differs()).isTrue();
        }
        assertThat(rows.get(19).answer()).isEqualTo(Answer.EMPTY);
    }

    @Test
    void aTickCountsAndWhatIsFaintOrDoubleIsAsked() throws Exception {
        var slice = new SignInSlice(Engine.H2, 6);
        Photos sheet = sheet(slice, 1)
                .tick(0, 1)
                .fill(1, 0, FAINT)
                .fill(2, 0, INK)
                .fill(2, 3, INK)
                .fill(3, 2, 90);

        Reading reading = read(slice, sheet.take(new Shot(-7, 0.03, 0.5)));

        assertThat(reading.rows())
                .extracting(Row::answer)
                .containsExactly(
                        Answer.MARKED, Answer.UNCLEAR, Answer.UNCLEAR, Answer.MARKED, Answer.EMPTY, Answer.EMPTY);
        assertThat(reading.rows().get(0).paper()).isEqualTo(AttendanceMark.LATE);
        assertThat(reading.rows().get(3).paper()).isEqualTo(AttendanceMark.LEAVE);
    }

    @Test
    void nothingIsStoredBeforeAPersonConfirms() throws Exception {
        var slice = new SignInSlice(Engine.H2, 3);
        byte[] photo = sheet(slice, 1)
                .fill(0, 0, INK)
                .fill(1, 3, INK)
                .fill(2, 1, FAINT)
                .take(new Shot(5, 0.02, 0.6));
        Reading reading = read(slice, photo);
        List<Row> rows = reading.rows();
        var decided = new HashMap<Long, AttendanceMark>();
        decided.put(rows.get(0).enrolmentId(), AttendanceMark.PRESENT);
        decided.put(rows.get(1).enrolmentId(), AttendanceMark.ABSENT);
        assertThat(slice.count("attendance_mark", "1 = 1")).isZero();

        refused("PHOTO_UNCLEAR", () -> confirm(slice, photo, decided));
        decided.put(rows.get(2).enrolmentId(), AttendanceMark.LATE);
        confirm(slice, photo, decided);

        assertThat(slice.count("attendance_mark", "1 = 1")).isEqualTo(3);
        assertThat(slice.count("sign_in_event", "channel = 'PAPER' and content_hash is not null"))
                .isEqualTo(3);
        PaperSheets.Kept kept = ServiceContext.as(
                        slice.clerk, () -> sheets(slice).of(slice.cohort))
                .getFirst();
        long file = kept.picture().getFirst().id();
        assertThat(ServiceContext.as(slice.clerk, () -> sheets(slice).picture(slice.cohort, kept.id(), file)))
                .contains(photo);
        refused("PHOTO_SEEN", () -> read(slice, photo));
    }

    @Test
    void twentyOnAPage() throws Exception {
        var slice = new SignInSlice(Engine.H2, 23);
        byte[] photo = sheet(slice, 2).fill(2, 1, INK).take(new Shot(3, 0, 0.8));

        Reading reading = read(slice, photo);

        assertThat(reading.page()).isEqualTo(2);
        assertThat(reading.pages()).isEqualTo(2);
        assertThat(reading.rows()).extracting(Row::position).containsExactly(21, 22, 23);
        assertThat(reading.rows().get(2).paper()).isEqualTo(AttendanceMark.LATE);
    }

    @Test
    void sheetsOfOthersAndForgedOnesAreRefused() throws Exception {
        var slice = new SignInSlice(Engine.H2, 2);
        var other = new SignInSlice(Engine.H2, 2);
        byte[] foreign = sheet(other, 1).take(Shot.STRAIGHT);
        String forged = "YJ1." + Ids.toText(slice.cohort) + "." + Ids.toText(slice.session)
                + ".1.0a1b2c3d.0123456789abcdef012345";

        refused("PHOTO_FOREIGN", () -> read(slice, foreign));
        refused("PHOTO_FORGED", () -> read(slice, coded(forged)));
        refused("PHOTO_NO_CODE", () -> read(slice, coded("https://example.cn/another-form")));
    }

    @Test
    void aSheetOlderThanTheRosterIsRefused() throws Exception {
        var slice = new SignInSlice(Engine.H2, 3);
        byte[] photo = sheet(slice, 1).take(Shot.STRAIGHT);
        slice.jdbc()
                .sql("update enrolment set state = 'DROPPED' where cohort_id = ? and position_no = 2")
                .param(slice.cohort)
                .update();

        refused("PHOTO_ROSTER", () -> read(slice, photo));
    }

    @Test
    void badPicturesAreNamed() throws Exception {
        var slice = new SignInSlice(Engine.H2, 2);
        byte[] covered = sheet(slice, 1).cover(2).take(Shot.STRAIGHT);

        refused("PHOTO_CORNERS", () -> read(slice, covered));
        refused("PHOTO_SMALL", () -> read(slice, blank(300, 400, 255)));
        refused("PHOTO_DARK", () -> read(slice, blank(900, 1200, 20)));
        refused("PHOTO_NO_CODE", () -> read(slice, blank(900, 1200, 230)));
        refused("PHOTO_KIND", () -> read(slice, new byte[] {1, 2, 3}));
        refused("PHOTO_PIXELS", () -> read(slice, blank(8000, 5100, 255)));
    }

    private static Photos sheet(SignInSlice slice, int page) throws Exception {
        byte[] pdf = ServiceContext.as(slice.clerk, () -> sheets(slice).print(slice.cohort, slice.session))
                .form()
                .pdf();
        return Photos.of(pdf, page);
    }

    /** A sheet of the right look with a code of somebody else's making. */
    private static byte[] coded(String code) throws Exception {
        Map<String, Object> model = Map.of(
                "institutionName", "某校",
                "cohortName", "某班",
                "date", "2026-03-02",
                "period", "08:00",
                "content", "",
                "page", "1/1",
                "expected", "1",
                "trainees", List.of(Map.of("no", "1", "name", "某人")));
        var stamp = new Stamp("x", "", "", 1, ServiceContext.NOW, "", code);
        byte[] pdf = ServiceContext.on(Engine.H2)
                .bean(FormRenderer.class)
                .render(new FormDocument("F04S", model, stamp))
                .pdf();
        return Photos.of(pdf, 1).take(Shot.STRAIGHT);
    }

    private static byte[] blank(int width, int height, int grey) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] row = new byte[width];
        java.util.Arrays.fill(row, (byte) grey);
        IntStream.range(0, height).forEach(y -> image.getRaster().setDataElements(0, y, width, 1, row));
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static Reading read(SignInSlice slice, byte[] photo) {
        return ServiceContext.as(slice.clerk, () -> sheets(slice).read(slice.cohort, new Picture("照片.jpg", photo)));
    }

    private static void confirm(SignInSlice slice, byte[] photo, Map<Long, AttendanceMark> decided) {
        ServiceContext.as(slice.clerk, () -> {
            sheets(slice).confirm(slice.cohort, new Picture("照片.jpg", photo), new RollCall(decided, Map.of(), ""));
            return true;
        });
    }

    private static PaperSheets sheets(SignInSlice slice) {
        return slice.bean(PaperSheets.class);
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RejectedException.class, e -> assertThat(
                        e.first().code())
                .isEqualTo(code));
    }
}
