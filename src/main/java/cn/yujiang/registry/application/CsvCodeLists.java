package cn.yujiang.registry.application;

import cn.yujiang.policy.Places;
import cn.yujiang.registry.CodeLists;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Code lists from {@code catalogue/*.csv}, and the divisions from where they are kept. */
@Component
class CsvCodeLists implements CodeLists {

    private final Map<Kind, List<Entry>> lists = new EnumMap<>(Kind.class);
    private final Places places;

    CsvCodeLists(Places places) {
        this.places = places;
        for (Kind kind : Kind.values()) {
            lists.put(
                    kind,
                    CatalogueFiles.read(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }

    @Override
    public List<Entry> entries(Kind list) {
        return list == Kind.DIVISIONS ? divisions() : lists.getOrDefault(list, List.of());
    }

    /** Also those added here. */
    private List<Entry> divisions() {
        return places.all().stream()
                .map(place -> new Entry(place.code(), place.name(), place.english()))
                .toList();
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
