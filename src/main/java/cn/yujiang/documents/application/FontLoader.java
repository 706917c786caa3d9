package cn.yujiang.documents.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the fonts: the one packed by the build, else one installed on the machine; then the fallback fonts of the operator. The
 * log says which were taken.
 */
final class FontLoader {

    /** A character any usable Chinese font has. */
    private static final int PROBE = '职';

    private static final int TTC_FACES = 10;
    private static final Logger LOG = LoggerFactory.getLogger(FontLoader.class);

    private final List<Path> folders;
    private final boolean packed;

    FontLoader(boolean packed, List<Path> folders) {
        this.packed = packed;
        this.folders = List.copyOf(folders);
    }

    /** Regular and, where there is one, bold; empty when no Chinese font was found. */
    List<LoadedFont> mainFonts() {
        List<LoadedFont> fonts = packed ? packedFonts() : List.of();
        if (!fonts.isEmpty()) {
            LOG.info("Font for forms: packed Noto Sans SC");
            return fonts;
        }
        for (Path file : InstalledFonts.candidates(folders)) {
            Optional<LoadedFont> regular = load(file, Fonts.MAIN).filter(font -> font.shows(PROBE));
            if (regular.isPresent()) {
                LOG.info("Font for forms: installed font {}", file);
                List<LoadedFont> found = new ArrayList<>(List.of(regular.get()));
                InstalledFonts.boldOf(file)
                        .flatMap(bold -> load(bold, Fonts.MAIN))
                        .ifPresent(found::add);
                return found;
            }
        }
        LOG.warn("No Chinese font found: forms cannot be printed. Install one or rebuild with npm present.");
        return List.of();
    }

    List<LoadedFont> fallbackFonts(Path folder) {
        List<LoadedFont> fonts = new ArrayList<>();
        for (Path file : InstalledFonts.fontFiles(folder)) {
            load(file, "ext" + fonts.size()).ifPresent(font -> {
                LOG.info("Fallback font for rare characters: {}", file.getFileName());
                fonts.add(font);
            });
        }
        return fonts;
    }

    private static List<LoadedFont> packedFonts() {
        List<LoadedFont> fonts = new ArrayList<>();
        for (String name : List.of("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf")) {
            try (InputStream in = FontLoader.class.getResourceAsStream("/fonts/" + name)) {
                if (in == null) {
                    return List.of();
                }
                Path file = Files.createTempFile("font-", ".ttf");
                file.toFile().deleteOnExit();
                byte[] bytes = in.readAllBytes();
                Files.write(file, bytes);
                fonts.add(new LoadedFont(parse(name, bytes), file, Fonts.MAIN));
            } catch (IOException e) {
                LOG.warn("Packed font {} cannot be read: {}", name, e.getMessage());
                return List.of();
            }
        }
        return fonts;
    }

    private static Optional<LoadedFont> load(Path file, String family) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.toString();
            if (name.toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                name += "," + simplifiedFace(bytes);
            }
            return Optional.of(new LoadedFont(parse(name, bytes), Path.of(name), family));
        } catch (IOException | RuntimeException e) {
            LOG.warn("Font {} cannot be used: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private static BaseFont parse(String name, byte[] bytes) throws IOException {
        return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, null);
    }

    /** Collections hold regional faces; the simplified Chinese one has "SC" or "GB" in its name. */
    private static int simplifiedFace(byte[] collection) throws IOException {
        String[] names = BaseFont.enumerateTTCNames(collection);
        for (int face = 0; face < Math.min(names.length, TTC_FACES); face++) {
            BaseFont font = parse("collection.ttc," + face, collection);
            for (String[] entry : font.getFamilyFontName()) {
                if (entry[3].matches(".*\\b(SC|GB|CN)\\b.*")) {
                    return face;
                }
            }
        }
        return 0;
    }
}
