package cn.yujiang.policy.packs;

import cn.yujiang.policy.domain.Position;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of the file, read key by key; unknown keys are refused when it is opened. */
final class Section {

    private final String file;
    private final StrictYaml.MapPart map;
    private final String title;

    Section(String file, StrictYaml.Part part, String title, Set<String> allowed) {
        if (!(part instanceof StrictYaml.MapPart found)) {
            throw new PackFormatException("YAML_SHAPE", file + ":" + part.line(), title + " 应是键值对", "写成 键: 值");
        }
        this.file = file;
        this.map = found;
        this.title = title;
        found.entries().forEach((key, value) -> {
            if (!allowed.contains(key)) {
                throw new PackFormatException(
                        "UNKNOWN_KEY",
                        file + ":" + value.line(),
                        title + " 里没有键“" + key + "”",
                        "可用的键：" + allowed.stream().sorted().toList());
            }
        });
    }

    String file() {
        return file;
    }

    Position position(String owner) {
        return new Position(file, owner, map.line(), 1);
    }

    boolean has(String key) {
        return map.entries().containsKey(key);
    }

    StrictYaml.Part part(String key) {
        StrictYaml.Part part = map.entries().get(key);
        if (part == null) {
            throw new PackFormatException(
                    "MISSING_KEY", file + ":" + map.line(), title + " 缺少键“" + key + "”", "补上 " + key);
        }
        return part;
    }

    String text(String key) {
        if (part(key) instanceof StrictYaml.TextPart text && !text.text().isBlank()) {
            return text.text().strip();
        }
        throw new PackFormatException("YAML_SHAPE", where(key), title + " 的“" + key + "”应是一段文字", "写上内容");
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    @Nullable
    String optional(String key) {
        return has(key) ? text(key) : null;
    }

    int line(String key) {
        return part(key).line();
    }

    String where(String key) {
        return file + ":" + part(key).line();
    }

    boolean flag(String key) {
        String text = text(key, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new PackFormatException(
                    "YAML_SHAPE", where(key), title + " 的“" + key + "”只能是 true 或 false", "改成 true 或 false");
        }
        return text.equals("true");
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        String text = text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new PackFormatException(
                "UNKNOWN_VALUE",
                where(key),
                title + " 的“" + key + "”没有“" + text + "”",
                "可用：" + List.of(type.getEnumConstants()));
    }

    /** A date, or null for 未载明 and 未知. */
    @Nullable
    LocalDate date(String key) {
        String text = text(key, "未载明");
        if (text.equals("未载明") || text.equals("未知")) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new PackFormatException(
                    "DATE_FORMAT", where(key), "日期“" + text + "”不存在或写法不对", "写成 2020-06-30、未载明 或 未知");
        }
    }

    List<StrictYaml.Part> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (part(key) instanceof StrictYaml.ListPart list) {
            return list.items();
        }
        throw new PackFormatException("YAML_SHAPE", where(key), title + " 的“" + key + "”应是列表", "每项以 - 开头");
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (StrictYaml.Part item : items(key)) {
            if (!(item instanceof StrictYaml.TextPart text)) {
                throw new PackFormatException(
                        "YAML_SHAPE", file + ":" + item.line(), title + " 的“" + key + "”只能列文字", "写成 [甲, 乙]");
            }
            texts.add(text.text());
        }
        return List.copyOf(texts);
    }

    List<Section> sections(String key, Set<String> allowed) {
        return items(key).stream()
                .map(item -> new Section(file, item, title + "." + key, allowed))
                .toList();
    }

    Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!has(key)) {
            return texts;
        }
        if (!(part(key) instanceof StrictYaml.MapPart entries)) {
            throw new PackFormatException("YAML_SHAPE", where(key), title + " 的“" + key + "”应是键值对", "写成 {键: 值}");
        }
        entries.entries().forEach((name, value) -> {
            if (!(value instanceof StrictYaml.TextPart text)) {
                throw new PackFormatException("YAML_SHAPE", where(key), title + " 的“" + key + "”只能写文字", "写成 {键: 值}");
            }
            texts.put(name, text.text());
        });
        return texts;
    }
}
