import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Build step, run from source: puts the pinned Chinese font into the classes folder. A font with the right checksum is taken as
 * it is, so a rebuild is quick and needs no network; otherwise npm fetches the pinned package into the cache folder. Where npm or
 * the network is absent the build goes on without a font and the program looks for an installed one when it starts. A font with
 * a wrong checksum is never taken.
 *
 * <p>Arguments: cache folder, package version, target folder.
 */
public class FetchFonts {

    private static final String PACKAGE = "@expo-google-fonts/noto-sans-sc";
    private static final Map<String, String> SHA256 = Map.of(
            "400Regular/NotoSansSC_400Regular.ttf",
            "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
            "700Bold/NotoSansSC_700Bold.ttf",
            "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96");

    public static void main(String[] args) throws Exception {
        Path cache = Path.of(args[0]);
        Path source = cache.resolve("node_modules").resolve(PACKAGE);
        Path target = Path.of(args[2]);
        if (!complete(source)) {
            // npm would take a damaged package for an installed one
            delete(source);
            fetch(cache, args[1]);
        }
        if (!complete(source)) {
            System.out.println("[WARN] No font with the pinned checksum: the program will look for an installed CJK font.");
            return;
        }
        Files.createDirectories(target);
        for (String file : SHA256.keySet()) {
            copy(source.resolve(file), target);
        }
        copy(source.resolve("LICENSE_FONT"), target);
    }

    private static void fetch(Path cache, String version) throws InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        try {
            Files.createDirectories(cache);
            new ProcessBuilder(
                            windows ? "npm.cmd" : "npm", "install", "--prefix", cache.toString(), "--no-save", "--ignore-scripts",
                            "--no-audit", "--no-fund", "--prefer-offline", PACKAGE + "@" + version)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            System.out.println("[WARN] npm could not be started: " + e.getMessage());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean complete(Path source) throws Exception {
        for (var file : SHA256.entrySet()) {
            Path font = source.resolve(file.getKey());
            if (!Files.isRegularFile(font) || !file.getValue().equals(sha256(font))) {
                return false;
            }
        }
        return Files.isRegularFile(source.resolve("LICENSE_FONT"));
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static void copy(Path file, Path folder) throws IOException {
        Path copy = folder.resolve(file.getFileName());
        if (!Files.exists(copy) || Files.size(copy) != Files.size(file)) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
