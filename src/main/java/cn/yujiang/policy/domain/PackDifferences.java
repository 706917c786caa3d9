package cn.yujiang.policy.domain;

import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackDrafts.Change;
import cn.yujiang.policy.PackPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What reads differently between two texts of a pack, part by part and value by value. */
public final class PackDifferences {

    private final Function<Object, String> words;
    private final List<Change> changes = new ArrayList<>();

    private PackDifferences(Function<Object, String> words) {
        this.words = words;
    }

    /** @param words a value of any depth as text */
    public static List<Change> between(PackContent before, PackContent after, Function<Object, String> words) {
        PackDifferences differences = new PackDifferences(words);
        for (PackPart part : PackPart.values()) {
            differences.compare(part, named(before, part), named(after, part));
        }
        return List.copyOf(differences.changes);
    }

    /** Parts by name; a second one of the same name is told apart, it is a mistake that the checks name. */
    private static Map<String, Map<String, Object>> named(PackContent content, PackPart part) {
        Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
        content.parts(part).forEach(value -> {
            String name = PackContent.identity(part, value);
            while (parts.containsKey(name)) {
                name += "′";
            }
            parts.put(name, value);
        });
        return parts;
    }

    private void compare(
            PackPart part, Map<String, Map<String, Object>> before, Map<String, Map<String, Object>> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Map<String, Object> old = before.get(name);
            Map<String, Object> changed = after.get(name);
            if (old == null || changed == null) {
                changes.add(new Change(part, name, null, text(old), text(changed)));
            } else {
                fields(part, name, old, changed);
            }
        }
    }

    private void fields(PackPart part, String name, Map<String, Object> old, Map<String, Object> changed) {
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(changed.keySet());
        keys.stream()
                .filter(key -> !Objects.equals(old.get(key), changed.get(key)))
                .forEach(key -> changes.add(new Change(part, name, key, text(old.get(key)), text(changed.get(key)))));
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : words.apply(value);
    }
}
