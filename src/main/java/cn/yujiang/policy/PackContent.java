package cn.yujiang.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pack as maps, lists and texts, in the order in which it was written: what forms read and write. It may hold anything; whether it
 * makes a pack is a question for the checks. Immutable.
 *
 * @param root keys and values as in {@code pack.yaml}
 */
public record PackContent(Map<String, Object> root) {

    private static final List<String> HEAD = List.of("pack", "version");

    public PackContent {
        root = Collections.unmodifiableMap(new LinkedHashMap<>(root));
    }

    /** The parts of one kind; the document is a list of one, with the id and the version of the pack in front. */
    public List<Map<String, Object>> parts(PackPart part) {
        if (part == PackPart.DOCUMENT) {
            Map<String, Object> head = new LinkedHashMap<>();
            HEAD.forEach(key -> head.put(key, root.getOrDefault(key, "")));
            head.putAll(map(root.get(part.key())));
            return List.of(head);
        }
        return root.get(part.key()) instanceof List<?> list
                ? list.stream().map(PackContent::map).toList()
                : List.of();
    }

    /**
     * The pack with one part put in place of another.
     *
     * @param index which one; null adds it at the end, and is not looked at for the document
     * @param value the new part; null takes the old one away
     * @throws IndexOutOfBoundsException when there is no such part
     */
    public PackContent with(PackPart part, @Nullable Integer index, @Nullable Map<String, Object> value) {
        Map<String, Object> changed = new LinkedHashMap<>(root);
        if (part == PackPart.DOCUMENT) {
            Map<String, Object> document = new LinkedHashMap<>(Objects.requireNonNull(value));
            HEAD.forEach(key -> changed.put(key, Objects.requireNonNullElse(document.remove(key), "")));
            changed.put(part.key(), document);
        } else {
            changed.put(part.key(), replaced(new ArrayList<>(parts(part)), index, value));
        }
        return new PackContent(changed);
    }

    private static List<Map<String, Object>> replaced(
            List<Map<String, Object>> parts, @Nullable Integer index, @Nullable Map<String, Object> value) {
        if (index == null) {
            parts.add(Objects.requireNonNull(value));
        } else if (value == null) {
            parts.remove(index.intValue());
        } else {
            parts.set(index, value);
        }
        return parts;
    }

    /** What tells a part from others of its kind: an id, or for a parameter its name and the day it holds from. */
    public static String identity(PackPart part, Map<String, Object> value) {
        return switch (part) {
            case DOCUMENT -> "";
            case FACT -> text(value, "name");
            case PARAMETER ->
                Stream.of(text(value, "name"), text(value, "from"))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
            default -> text(value, "id");
        };
    }

    /** The text under a key; empty when there is none. */
    public static String text(Map<String, Object> part, String key) {
        return part.get(key) instanceof String text ? text : "";
    }

    /** The texts under a key; empty when there are none. */
    public static List<String> texts(Map<String, Object> part, String key) {
        return part.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The maps under a key, such as the conditions of a rule; empty when there are none. */
    public static List<Map<String, Object>> maps(Map<String, Object> part, String key) {
        return part.get(key) instanceof List<?> list
                ? list.stream().map(PackContent::map).toList()
                : List.of();
    }

    /** The map under a key, such as the period of a rule; empty when there is none. */
    public static Map<String, Object> inner(Map<String, Object> part, String key) {
        return map(part.get(key));
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> entries.put(String.valueOf(key), entry));
        }
        return entries;
    }
}
