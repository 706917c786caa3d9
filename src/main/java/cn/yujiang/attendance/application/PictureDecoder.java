package cn.yujiang.attendance.application;

import cn.yujiang.attendance.domain.paper.GreyPicture;
import cn.yujiang.attendance.domain.paper.Point;
import cn.yujiang.attendance.domain.paper.SheetCode;
import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.StoredFiles;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/** Turns an uploaded photograph into a grey picture and the code on it. Sizes are looked at before anything is decoded. */
@Component
class PictureDecoder {

    private static final Set<FileKind> KINDS = EnumSet.of(FileKind.JPG, FileKind.PNG);
    private static final long MAX_PIXELS = 40_000_000;
    private static final int MEGA = 1_000_000;
    private static final int MIN_SIDE = 700;

    /** Nine pixels a millimetre of the sheet suffice; more costs time and memory. */
    private static final int WANTED_SIDE = 2_600;

    private static final double DARKEST_MEAN = 55;

    /** @param finders centres of the code's finders: bottom left, top left, top right */
    record Photo(GreyPicture picture, String code, List<Point> finders) {}

    Photo decode(byte[] content) {
        if (content.length > StoredFiles.MAX_BYTES) {
            throw refused("FILE_TOO_LARGE", StoredFiles.MAX_BYTES / 1024 / 1024);
        }
        if (FileKind.of(content).filter(KINDS::contains).isEmpty()) {
            throw refused("PHOTO_KIND");
        }
        GreyPicture picture = grey(image(content));
        if (picture.mean() < DARKEST_MEAN) {
            throw refused("PHOTO_DARK");
        }
        Result code = code(picture).orElseThrow(() -> refused("PHOTO_NO_CODE"));
        List<Point> finders = Arrays.stream(code.getResultPoints())
                .limit(3)
                .map(point -> new Point(point.getX(), point.getY()))
                .toList();
        return new Photo(picture, code.getText(), finders);
    }

    private static BufferedImage image(byte[] content) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw refused("PHOTO_KIND");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return reader.read(0, param(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RejectedException(Rejection.of("PHOTO_KIND"), e);
        }
    }

    private static ImageReadParam param(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MAX_PIXELS) {
            throw refused("PHOTO_PIXELS", MAX_PIXELS / MEGA);
        }
        if (Math.min(width, height) < MIN_SIDE) {
            throw refused("PHOTO_SMALL", MIN_SIDE);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / WANTED_SIDE);
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static GreyPicture grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] grey = new byte[width * height];
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) { // as it is: a conversion to colours would brighten it
            image.getRaster().getDataElements(0, 0, width, height, grey);
            return new GreyPicture(width, height, grey);
        }
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                int sum = 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
                grey[y * width + x] = (byte) (sum / 1000);
            }
        }
        return new GreyPicture(width, height, grey);
    }

    /** The code of a sheet; other codes in the picture are looked past. */
    private static Optional<Result> code(GreyPicture picture) {
        LuminanceSource source = new PlanarYUVLuminanceSource(
                picture.pixels(), picture.width(), picture.height(), 0, 0, picture.width(), picture.height(), false);
        return Stream.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))
                .flatMap(PictureDecoder::codes)
                .filter(result -> SheetCode.looksLike(result.getText()))
                .findFirst();
    }

    private static Stream<Result> codes(Binarizer binarizer) {
        try {
            return Arrays.stream(new QRCodeMultiReader()
                    .decodeMultiple(new BinaryBitmap(binarizer), Map.of(DecodeHintType.TRY_HARDER, true)));
        } catch (NotFoundException e) {
            return Stream.empty(); // the next way of telling black from white may see it
        }
    }

    private static RejectedException refused(String code, Object... args) {
        return new RejectedException(Rejection.of(code, args));
    }
}
