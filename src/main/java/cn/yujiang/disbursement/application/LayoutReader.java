package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.domain.BankLayout;
import cn.yujiang.disbursement.domain.BankLayout.Column;
import cn.yujiang.disbursement.domain.BankLayout.Field;
import cn.yujiang.disbursement.domain.BankLayout.Format;
import cn.yujiang.disbursement.domain.BankLayout.ReplyField;
import cn.yujiang.disbursement.domain.BankLayout.Table;
import cn.yujiang.disbursement.domain.BankLayout.TotalRow;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads one layout. Every value is a text; a wrong word names the file and the key. */
final class LayoutReader {

    private final String file;

    private LayoutReader(String file) {
        this.file = file;
    }

    /** @throws RejectedException {@code LAYOUT_DAMAGED} naming file and place */
    static BankLayout read(Path path) {
        String file = path.getFileName().toString();
        try {
            var settings = LoadSettings.builder()
                    .setSchema(new FailsafeSchema())
                    .setAllowDuplicateKeys(false)
                    .build();
            Object root = new Load(settings).loadFromString(Files.readString(path));
            return new LayoutReader(file).layout(map(root));
        } catch (IOException | RuntimeException e) {
            throw e instanceof RejectedException refused
                    ? refused
                    : new RejectedException(Rejection.of("LAYOUT_DAMAGED", file, String.valueOf(e.getMessage())), e);
        }
    }

    private BankLayout layout(Map<?, ?> root) {
        return new BankLayout(
                text(root, "id"),
                text(root, "name"),
                texts(root.get("divisions")),
                out(map(root.get("out"))),
                reply(map(root.get("reply"))));
    }

    private BankLayout.Out out(Map<?, ?> out) {
        Map<?, ?> total = out.get("total") instanceof Map<?, ?> given ? given : Map.of();
        return new BankLayout.Out(
                table(out),
                columns(out.get("columns")),
                total.isEmpty() ? TotalRow.NONE : word(TotalRow.class, text(total, "row")),
                columns(total.get("cells")),
                optional(out, "purpose", ""));
    }

    private BankLayout.Reply reply(Map<?, ?> reply) {
        var columns = new EnumMap<ReplyField, String>(ReplyField.class);
        map(reply.get("columns"))
                .forEach((key, title) -> columns.put(word(ReplyField.class, key.toString()), title.toString()));
        for (ReplyField needed : ReplyField.values()) {
            if (!columns.containsKey(needed)) {
                throw damaged("reply.columns." + needed.name().toLowerCase(Locale.ROOT));
            }
        }
        String label = optional(reply, "total", "");
        return new BankLayout.Reply(
                table(reply),
                columns,
                texts(reply.get("success")),
                texts(reply.get("failure")),
                label.isEmpty() ? null : label);
    }

    private Table table(Map<?, ?> table) {
        Format format = word(Format.class, text(table, "format"));
        String separator = optional(table, "separator", ",");
        return new Table(
                format,
                Charset.forName(optional(table, "charset", "UTF-8")),
                separator.equals("tab") ? '\t' : separator.charAt(0),
                optional(table, "amount", "yuan").equals("fen"));
    }

    private List<Column> columns(@Nullable Object list) {
        var columns = new ArrayList<Column>();
        if (list instanceof List<?> items) {
            for (Object item : items) {
                Map<?, ?> column = map(item);
                columns.add(new Column(
                        optional(column, "header", ""),
                        word(Field.class, optional(column, "value", "fixed")),
                        optional(column, "text", "")));
            }
        }
        return columns;
    }

    private <E extends Enum<E>> E word(Class<E> words, String word) {
        try {
            return Enum.valueOf(words, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw damaged(word);
        }
    }

    private String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null || value.toString().isBlank()) {
            throw damaged(key);
        }
        return value.toString();
    }

    private static String optional(Map<?, ?> map, String key, String otherwise) {
        Object value = map.get(key);
        return value == null ? otherwise : value.toString();
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(Object::toString).toList()
                : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private RejectedException damaged(String where) {
        return new RejectedException(Rejection.of("LAYOUT_DAMAGED", file, where));
    }
}
