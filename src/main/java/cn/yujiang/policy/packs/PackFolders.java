package cn.yujiang.policy.packs;

import cn.yujiang.policy.BrokenPacksException;
import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.domain.CompiledPack;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.domain.lint.ShapeLint;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds, reads, checks and compiles the packs below a directory. */
public final class PackFolders {

    private static final String FILE = "pack.yaml";

    private final Path directory;
    private final List<PackFinding> findings = new ArrayList<>();
    private final List<LoadedPack> packs = new ArrayList<>();

    private PackFolders(Path directory) {
        this.directory = directory;
    }

    /** @throws BrokenPacksException when a pack has an error */
    public static Engine load(Path directory) {
        return new Engine(compiled(directory));
    }

    /** As {@link #read}, the packs without their texts. */
    public static List<CompiledPack> compiled(Path directory) {
        return read(directory).stream().map(LoadedPack::pack).toList();
    }

    /**
     * The packs with their texts, in the order of their folders.
     *
     * @throws BrokenPacksException when a pack has an error
     */
    public static List<LoadedPack> read(Path directory) {
        PackFolders folders = new PackFolders(directory);
        folders.read();
        if (folders.findings.stream().anyMatch(PackFinding::error)) {
            throw new BrokenPacksException(folders.findings);
        }
        return List.copyOf(folders.packs);
    }

    public static List<PackFinding> check(Path directory) {
        PackFolders folders = new PackFolders(directory);
        folders.read();
        folders.sound().forEach(pack -> folders.findings.addAll(ShapeLint.check(pack)));
        return List.copyOf(folders.findings);
    }

    /** What the other readings named in the packs would bring with them: notes, not faults. */
    public static List<PackFinding> alternatives(Path directory) {
        PackFolders folders = new PackFolders(directory);
        folders.read();
        return folders.sound().stream()
                .flatMap(pack -> ShapeLint.alternatives(pack).stream())
                .toList();
    }

    /** Only packs without errors can be tried out. */
    private List<CompiledPack> sound() {
        return findings.stream().anyMatch(PackFinding::error)
                ? List.of()
                : packs.stream().map(LoadedPack::pack).toList();
    }

    /** As {@link #checkText}, and when the pack is sound also what trying it out shows; takes about a second. */
    public static List<PackFinding> review(String yaml, String file) {
        PackTexts.Compiled compiled = PackTexts.compile(yaml, file);
        List<PackFinding> all = new ArrayList<>(compiled.findings());
        if (compiled.runs()) {
            compiled.pack().ifPresent(loaded -> all.addAll(ShapeLint.check(loaded.pack())));
        }
        return List.copyOf(all);
    }

    /** Reads one pack from text; for tests and for a preview before publishing. */
    public static List<PackFinding> checkText(String yaml, String file) {
        return PackTexts.compile(yaml, file).findings();
    }

    private void read() {
        List<Path> files = files();
        if (files.isEmpty() && findings.isEmpty()) {
            findings.add(error("NO_PACKS", directory.toString(), "目录里没有 pack.yaml", "检查目录，或 yujiang.policies 设置"));
        }
        files.forEach(this::readFile);
        findings.addAll(together(packs.stream().map(LoadedPack::pack).toList()));
    }

    /** What is wrong between packs that are fine each for itself: the same pack or the same rule twice. */
    public static List<PackFinding> together(List<CompiledPack> packs) {
        List<PackFinding> findings = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (CompiledPack pack : packs) {
            String file = pack.source().file();
            if (!ids.add(pack.info().id())) {
                findings.add(error("DUPLICATE_PACK", file, "政策包 " + pack.info().id() + " 有两份", "删去或改名"));
            }
            Stream.concat(
                            pack.info().rules().stream(),
                            pack.info().statements().stream().map(PackInfo.Statement::id))
                    .filter(rule -> !rules.add(rule))
                    .forEach(rule -> findings.add(error("DUPLICATE_RULE", file, "规则 " + rule + " 在别的包里已有", "换一个编号")));
        }
        return findings;
    }

    private List<Path> files() {
        try (Stream<Path> walk = Files.walk(directory, 4)) {
            return walk.filter(path -> path.endsWith(FILE)).sorted().toList();
        } catch (IOException e) {
            findings.add(error("NO_DIRECTORY", directory.toString(), "目录读不出来", "检查路径和权限"));
            return List.of();
        }
    }

    private void readFile(Path path) {
        String name = directory.relativize(path).toString();
        try {
            PackTexts.Compiled compiled = PackTexts.compile(Files.readString(path, StandardCharsets.UTF_8), name);
            findings.addAll(compiled.findings());
            compiled.pack().ifPresent(packs::add);
        } catch (MalformedInputException e) {
            findings.add(error("ENCODING", name, "文件不是 UTF-8", "另存为 UTF-8"));
        } catch (IOException e) {
            findings.add(error("UNREADABLE", name, "文件读不出来", "检查权限"));
        }
    }

    private static PackFinding error(String code, String where, String message, String remedy) {
        return new PackFinding(code, true, where, message, remedy);
    }
}
