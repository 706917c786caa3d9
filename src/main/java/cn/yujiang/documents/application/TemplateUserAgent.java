package cn.yujiang.documents.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextUserAgent;

/**
 * What a template may load: files of its own version and the style sheet inside the layout library. Everything else, such as
 * other files of the machine or addresses of the network, is refused, for a template is edited by people.
 */
final class TemplateUserAgent extends ITextUserAgent {

    private static final String LIBRARY_STYLE = "/XhtmlNamespaceHandler.css";
    private final Map<String, TemplateVersion> versions = new HashMap<>();

    TemplateUserAgent(ITextOutputDevice device, int dotsPerPixel) {
        super(device, dotsPerPixel);
    }

    /** The address under which the files of the version are found; no such folder exists. */
    String baseOf(TemplateVersion version) {
        String base = "file:/template/" + version.hash() + "/";
        versions.put(base, version);
        return base;
    }

    @Override
    protected InputStream openStream(String uri) throws IOException {
        if (uri.startsWith("jar:") && uri.endsWith(LIBRARY_STYLE)) {
            return super.openStream(uri);
        }
        for (Map.Entry<String, TemplateVersion> known : versions.entrySet()) {
            byte[] content = uri.startsWith(known.getKey())
                    ? known.getValue().files().get(uri.substring(known.getKey().length()))
                    : null;
            if (content != null) {
                return new ByteArrayInputStream(content);
            }
        }
        throw new IOException("Template may not load " + uri);
    }
}
