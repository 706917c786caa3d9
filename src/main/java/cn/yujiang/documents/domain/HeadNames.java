package cn.yujiang.documents.domain;

import cn.yujiang.documents.ColumnSpec;
import cn.yujiang.shared.FullWidth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises head names however they are spaced and marked: "*姓　名（必填）" is 姓名. */
final class HeadNames {

    private final Map<String, ColumnSpec> byName = new HashMap<>();

    HeadNames(List<ColumnSpec> columns) {
        for (ColumnSpec column : columns) {
            column.names().forEach(name -> byName.putIfAbsent(exact(name), column));
        }
        for (ColumnSpec column : columns) {
            column.names().forEach(name -> byName.putIfAbsent(withoutRemarks(name), column));
        }
    }

    Optional<ColumnSpec> find(String head) {
        ColumnSpec column = byName.get(exact(head));
        return Optional.ofNullable(column != null ? column : byName.get(withoutRemarks(head)));
    }

    private static String exact(String head) {
        return FullWidth.compact(head).toLowerCase(Locale.ROOT).replaceAll("[*●★:/、,._-]", "");
    }

    private static String withoutRemarks(String head) {
        return exact(FullWidth.compact(head).replaceAll("[(\\[【].*?[)\\]】]", ""));
    }
}
