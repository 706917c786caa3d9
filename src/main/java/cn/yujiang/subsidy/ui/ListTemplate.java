package cn.yujiang.subsidy.ui;

import cn.yujiang.documents.SheetWriter;
import cn.yujiang.documents.ui.ImportTarget;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

/** An empty workbook with the columns of a list, so that nobody has to guess what they are called. */
final class ListTemplate {

    private ListTemplate() {}

    static Anchor download(Component page, ListTarget target, SheetWriter sheets) {
        List<String> heads =
                target.columns().stream().map(column -> head(page, column)).toList();
        byte[] workbook = sheets.write(page.getTranslation("claim.list"), heads, Stream.of());
        var handler = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(workbook),
                "list-template.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                workbook.length));
        return new Anchor(handler, page.getTranslation("listRows.template"));
    }

    private static String head(Component page, ImportTarget.Column column) {
        return column.names().isEmpty()
                ? page.getTranslation("listRows." + column.key())
                : column.names().getFirst();
    }
}
