package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.domain.BankLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The layouts of the banks, read from the folder each time they are asked for: a correction needs no restart. */
@Component
class LayoutFolder {

    private final Path folder;

    /** The folder comes as text: Spring would look for a Path on the class path first. */
    LayoutFolder(@Value("${yujiang.bank-layouts:config/bank-layouts}") String folder) {
        this.folder = Path.of(folder);
    }

    /** Layouts for a division, by name of their file. A file that cannot be read stops here with its name and place. */
    List<BankLayout> of(String divisionCode) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(LayoutReader::read)
                    .filter(layout -> layout.fits(divisionCode))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<BankLayout> find(String id, String divisionCode) {
        return of(divisionCode).stream()
                .filter(layout -> layout.id().equals(id))
                .findFirst();
    }
}
