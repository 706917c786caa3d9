package cn.yujiang.documents.application;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextUserAgent;

/**
 * What a template may load: files below the templates folder and the style sheet inside the layout library. Everything else, such
 * as other files of the machine or addresses of the network, is refused, for a template is edited by people.
 */
final class TemplateUserAgent extends ITextUserAgent {

    private static final String LIBRARY_STYLE = "/XhtmlNamespaceHandler.css";
    private final Path root;

    TemplateUserAgent(ITextOutputDevice device, int dotsPerPixel, Path root) {
        super(device, dotsPerPixel);
        this.root = root;
    }

    @Override
    protected InputStream openStream(String uri) throws IOException {
        if (uri.startsWith("jar:") && uri.endsWith(LIBRARY_STYLE)) {
            return super.openStream(uri);
        }
        if (uri.startsWith("file:")) {
            Path file = Path.of(URI.create(uri)).toRealPath();
            if (file.startsWith(root.toRealPath())) {
                return Files.newInputStream(file);
            }
        }
        throw new IOException("Template may not load " + uri);
    }
}
