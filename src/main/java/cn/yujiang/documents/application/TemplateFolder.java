package cn.yujiang.documents.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder an administrator may edit: one sub-folder a form, and {@code common}. It is read for every print, which costs little
 * beside the layout, so a saved change counts at once.
 */
final class TemplateFolder {

    static final String TEMPLATE = "template.html";
    private static final String COMMON = "common";
    private static final Pattern FORM_ID = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    /** For people and tests; they do not shape the paper. */
    private static final Set<String> BESIDE = Set.of("sample.yaml", "golden.png");

    private final Path root;

    TemplateFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    List<String> formIds() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(this::isForm)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isForm(String formId) {
        return FORM_ID.matcher(formId).matches()
                && Files.isRegularFile(root.resolve(formId).resolve(TEMPLATE));
    }

    /** The version in the folder now; empty for a form without template. */
    Optional<TemplateVersion> current(String formId) {
        if (!isForm(formId)) {
            return Optional.empty();
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        read(formId, files);
        read(COMMON, files);
        return Optional.of(TemplateVersion.of(formId, files));
    }

    /** Links are not followed: what a template may load lies in its folder or in the common one. */
    private void read(String folder, SortedMap<String, byte[]> files) {
        if (!Files.isDirectory(root.resolve(folder))) {
            return;
        }
        try (Stream<Path> found = Files.walk(root.resolve(folder))) {
            for (Path file : (Iterable<Path>) found::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && !BESIDE.contains(file.getFileName().toString())) {
                    files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code sample.yaml} of a form. */
    String sample(String formId) {
        try {
            return Files.readString(root.resolve(formId).resolve("sample.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
