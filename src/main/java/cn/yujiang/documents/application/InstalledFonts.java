package cn.yujiang.documents.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for Chinese fonts in the usual folders of Linux, macOS and Windows. */
final class InstalledFonts {

    /** Parts of file names in order of preference: fonts with the widest set of characters first. */
    private static final List<String> PREFERRED = List.of(
            "notosanssc",
            "notosanscjksc",
            "notosanscjk",
            "sourcehansans",
            "notoserifcjk",
            "msyh",
            "simsun",
            "simhei",
            "pingfang",
            "hiragino sans gb",
            "stheiti",
            "lxgwwenkai",
            "hanamina",
            "uming",
            "wqy",
            "droidsansfallback");

    private InstalledFonts() {}

    static List<Path> usualFolders() {
        Path home = Path.of(System.getProperty("user.home"));
        List<Path> folders = new ArrayList<>(List.of(
                home.resolve(".fonts"),
                home.resolve(".local/share/fonts"),
                home.resolve("Library/Fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of("/usr/share/fonts"),
                Path.of("/Library/Fonts"),
                Path.of("/System/Library/Fonts")));
        Optional.ofNullable(System.getenv("WINDIR"))
                .map(windows -> Path.of(windows, "Fonts"))
                .ifPresent(folders::add);
        return folders;
    }

    /** Candidates, the best first; regular weights only. */
    static List<Path> candidates(List<Path> folders) {
        return folders.stream()
                .flatMap(folder -> fontFiles(folder).stream())
                .filter(file -> rank(file) < PREFERRED.size() && !name(file).contains("mono"))
                .filter(file -> !name(file).matches(".*(bold|black|light|thin|medium|heavy|bd\\.|l\\.tt).*"))
                .sorted(Comparator.comparingInt(InstalledFonts::rank).thenComparing(Path::toString))
                .toList();
    }

    /** The bold sister of a regular font, by the usual naming. */
    static Optional<Path> boldOf(Path regular) {
        String name = regular.getFileName().toString();
        return Stream.of(name.replace("Regular", "Bold"), name.replace("msyh.", "msyhbd."))
                .filter(other -> !other.equals(name))
                .map(regular::resolveSibling)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Font files below a folder in order of their names; none when the folder is absent. */
    static List<Path> fontFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 6)) {
            return files.filter(file -> name(file).matches(".*\\.(ttf|ttc)"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static int rank(Path file) {
        for (int i = 0; i < PREFERRED.size(); i++) {
            if (name(file).replace("-", "").contains(PREFERRED.get(i))) {
                return i;
            }
        }
        return PREFERRED.size();
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
