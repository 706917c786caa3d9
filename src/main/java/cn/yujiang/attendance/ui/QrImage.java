package cn.yujiang.attendance.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.html.Image;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A QR code drawn as lines, so that it stays sharp on a projector. Dark on light in every colour scheme: readers want it so. */
final class QrImage extends Image {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int QUIET_ZONE = 2;

    QrImage(String alt) {
        setAlt(alt);
        addClassName("yj-qr");
    }

    void show(String content) {
        byte[] svg = svg(content).getBytes(StandardCharsets.UTF_8);
        setSrc("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg));
    }

    private static String svg(String content) {
        BitMatrix modules = modules(content);
        int size = modules.getWidth();
        var path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(size, size)
                + "<path fill=\"#fff\" d=\"M0 0h%dv%dh-%dz\"/><path d=\"%s\"/></svg>".formatted(size, size, size, path);
    }

    private static BitMatrix modules(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.L));
        } catch (WriterException e) {
            throw new IllegalArgumentException("address too long for a QR code", e);
        }
    }
}
