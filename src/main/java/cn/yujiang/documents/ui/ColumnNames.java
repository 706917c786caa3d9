package cn.yujiang.documents.ui;

import com.vaadin.flow.component.Component;

/** What the columns of an import are called: their own names where they bring some, the texts of the target otherwise. */
final class ColumnNames {

    private final Component page;
    private final ImportTarget target;

    ColumnNames(Component page, ImportTarget target) {
        this.page = page;
        this.target = target;
    }

    String of(String key) {
        return target.columns().stream()
                .filter(column -> column.key().equals(key) && !column.names().isEmpty())
                .map(column -> column.names().getFirst())
                .findFirst()
                .orElseGet(() -> page.getTranslation(target.prefix() + "." + key));
    }

    /** Head names as offices write them. */
    String[] heads(ImportTarget.Column column) {
        return column.names().isEmpty()
                ? page.getTranslation(target.prefix() + ".headers." + column.key())
                        .split(",")
                : column.names().toArray(String[]::new);
    }
}
