package cn.yujiang.documents.application;

import java.nio.file.Path;
import org.openpdf.text.pdf.BaseFont;

/**
 * A font parsed once from bytes; parsing by path would read the file again byte by byte with every document.
 *
 * @param font the parsed font, shared by all documents and threads
 * @param file a real file: the layout library opens it once more to read the weight
 * @param family name the style sheet uses
 */
record LoadedFont(BaseFont font, Path file, String family) {

    boolean shows(int codePoint) {
        return font.charExists(codePoint);
    }
}
