package cn.yujiang.registry.application;

import cn.yujiang.registry.CodeLists;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Code lists from {@code catalogue/*.csv}. */
@Component
class CsvCodeLists implements CodeLists {

    private final Map<Kind, List<Entry>> lists = new EnumMap<>(Kind.class);

    CsvCodeLists() {
        for (Kind kind : Kind.values()) {
            lists.put(kind, load(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }

    private static List<Entry> load(String name) {
        var file = new ClassPathResource("catalogue/" + name + ".csv");
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(CsvCodeLists::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        String[] cells = line.split(",");
        return cells.length == 3 ? new Entry(cells[0], cells[1], cells[2]) : new Entry(cells[0], "", cells[1]);
    }

    @Override
    public List<Entry> entries(Kind list) {
        return lists.getOrDefault(list, List.of());
    }

    @Override
    public Optional<Entry> find(Kind list, String code) {
        return entries(list).stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    @Override
    public String label(Kind list, String code, Locale locale) {
        return find(list, code).map(entry -> name(list, entry, locale)).orElse(code);
    }

    private static String name(Kind list, Entry entry, Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return entry.english();
        }
        return list == Kind.DIVISIONS ? entry.detail() : entry.code();
    }
}
