package cn.yujiang.registry.application;

import cn.yujiang.registry.CodeLists.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The lists under {@code catalogue/} that the product comes with. */
final class CatalogueFiles {

    private CatalogueFiles() {}

    static List<Entry> read(String name) {
        var file = new ClassPathResource("catalogue/" + name + ".csv");
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(CatalogueFiles::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        String[] cells = line.split(",");
        return cells.length == 3 ? new Entry(cells[0], cells[1], cells[2]) : new Entry(cells[0], "", cells[1]);
    }
}
