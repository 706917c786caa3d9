package cn.yujiang.documents;

import java.util.List;

/**
 * A column an import looks for.
 *
 * @param key key in the values of a row
 * @param names head names that mean this column, the preferred first; blanks, marks such as * and remarks in brackets do not matter
 * @param required the column must be there and every row must fill it
 * @param kind how cells are read
 */
public record ColumnSpec(String key, List<String> names, boolean required, ColumnKind kind) {

    public ColumnSpec {
        names = List.copyOf(names);
    }

    public static ColumnSpec required(String key, ColumnKind kind, String... names) {
        return new ColumnSpec(key, List.of(names), true, kind);
    }

    public static ColumnSpec optional(String key, ColumnKind kind, String... names) {
        return new ColumnSpec(key, List.of(names), false, kind);
    }

    /** The preferred head name. */
    public String name() {
        return names.getFirst();
    }
}
