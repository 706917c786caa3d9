package cn.yujiang.policy.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * YAML reduced to maps, lists and texts: no anchors, no aliases, no tags, no duplicate keys and no guessed types, so that what a
 * reader sees is what the engine gets.
 */
final class StrictYaml {

    /** A part of the file with its line (from 1). */
    sealed interface Part {
        int line();
    }

    record MapPart(int line, Map<String, Part> entries) implements Part {}

    record ListPart(int line, List<Part> items) implements Part {}

    record TextPart(int line, String text) implements Part {}

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(2_000_000)
            .build();

    private final String file;

    private StrictYaml(String file) {
        this.file = file;
    }

    static Part read(String text, String file) {
        StrictYaml reader = new StrictYaml(file);
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            return reader.part(root.orElseThrow(() ->
                    new PackFormatException("YAML_EMPTY", file, "文件是空的", "按 docs/policy-language.md 写 pack.yaml")));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new PackFormatException(
                    "YAML_SYNTAX", file + ":" + line, "不是合法的 YAML（" + e.getProblem() + "）", "检查缩进、引号和冒号");
        } catch (YamlEngineException e) {
            throw new PackFormatException("YAML_SYNTAX", file, "不是合法的 YAML", "检查缩进、引号和冒号");
        }
    }

    private Part part(Node node) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        if (node.getAnchor().isPresent()) {
            throw new PackFormatException("YAML_ANCHOR", file + ":" + line, "不允许锚点和别名（& 与 *）", "把内容写全");
        }
        return switch (node) {
            case MappingNode map -> map(map, line);
            case SequenceNode list -> {
                standardTag(node, "tag:yaml.org,2002:seq", line);
                List<Part> items = new ArrayList<>();
                list.getValue().forEach(item -> items.add(part(item)));
                yield new ListPart(line, List.copyOf(items));
            }
            case ScalarNode scalar -> {
                standardTag(node, "tag:yaml.org,2002:str", line);
                yield new TextPart(line, scalar.getValue());
            }
            default -> throw new PackFormatException("YAML_ANCHOR", file + ":" + line, "不允许锚点和别名（& 与 *）", "把内容写全");
        };
    }

    private MapPart map(MappingNode map, int line) {
        standardTag(map, "tag:yaml.org,2002:map", line);
        Map<String, Part> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            if (!(part(tuple.getKeyNode()) instanceof TextPart key)) {
                throw new PackFormatException("YAML_KEY", file + ":" + line, "键必须是文字", "改用文字作键");
            }
            if (entries.put(key.text(), part(tuple.getValueNode())) != null) {
                throw new PackFormatException(
                        "YAML_DUPLICATE_KEY", file + ":" + key.line(), "键“" + key.text() + "”出现两次", "删去其中一个");
            }
        }
        return new MapPart(line, entries);
    }

    private void standardTag(Node node, String expected, int line) {
        if (!node.getTag().getValue().equals(expected)) {
            throw new PackFormatException("YAML_TAG", file + ":" + line, "不允许类型标签（!）", "删去标签，值写成文字");
        }
    }

    /** Maps, lists and texts without lines, for hashing and examples. */
    static Object plain(Part part) {
        return switch (part) {
            case TextPart text -> text.text();
            case ListPart list -> list.items().stream().map(StrictYaml::plain).toList();
            case MapPart map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                map.entries().forEach((key, value) -> plain.put(key, plain(value)));
                yield plain;
            }
        };
    }
}
