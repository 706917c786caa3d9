package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.OnlineAnomalies;
import cn.yujiang.documents.SheetWriter;
import cn.yujiang.shared.Rejection;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The list of anomalies as a workbook, made when it is asked for; numbers stay masked. */
final class OnlineAnomalySheet {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PAGE = 2_000;

    private final OnlineAnomalyPanel page;
    private final OnlineAnomalies anomalies;
    private final SheetWriter sheets;

    OnlineAnomalySheet(OnlineAnomalyPanel page, OnlineAnomalies anomalies, SheetWriter sheets) {
        this.page = page;
        this.anomalies = anomalies;
        this.sheets = sheets;
    }

    DownloadHandler download(long cohortId, Supplier<OnlineAnomalies.Filter> filter) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] workbook = sheets.write(List.of(surplus(cohortId), refused(cohortId, filter.get())));
            return new DownloadResponse(
                    new ByteArrayInputStream(workbook), "online-anomalies.xlsx", XLSX, workbook.length);
        });
    }

    private SheetWriter.Sheet surplus(long cohortId) {
        return new SheetWriter.Sheet(
                text("online.surplus.title"),
                List.of(
                        text("roster.position"),
                        text("roster.name"),
                        text("online.surplus.studied"),
                        text("online.surplus.counts"),
                        text("online.surplus.surplus"),
                        text("online.surplus.bound")),
                anomalies.surplus(cohortId).stream()
                        .map(one -> List.of(
                                one.position(),
                                one.name(),
                                one.studied().toDecimal(),
                                one.counts().toDecimal(),
                                one.surplus().toDecimal(),
                                page.bound(one))));
    }

    private SheetWriter.Sheet refused(long cohortId, OnlineAnomalies.Filter filter) {
        int total = anomalies.countRefused(cohortId, filter);
        Stream<List<Object>> rows = IntStream.iterate(0, from -> from < total, from -> from + PAGE)
                .boxed()
                .flatMap(from -> anomalies.refused(cohortId, filter, from, PAGE).stream())
                .map(this::row);
        return new SheetWriter.Sheet(
                text("online.refused.title"),
                List.of(
                        text("import.row"),
                        text("roster.name"),
                        text("online.residentId"),
                        text("online.course"),
                        text("online.hours"),
                        text("online.when"),
                        text("import.reason"),
                        text("online.platform"),
                        text("online.refused.at")),
                rows);
    }

    private List<Object> row(OnlineAnomalies.Refused row) {
        return List.of(
                row.rowNo() == null ? "" : row.rowNo(),
                row.name(),
                row.maskedId(),
                row.course(),
                row.hours(),
                row.day(),
                (row.takenLater() ? text("online.refused.takenLater") + " " : "")
                        + row.problems().stream().map(this::sentence).collect(Collectors.joining(" ")),
                row.platform(),
                Moments.minute(row.at()));
    }

    /** Outside a request of the page there is no UI to ask; the panel knows its language. */
    private String sentence(Rejection problem) {
        return page.getTranslation("rejection." + problem.code(), problem.args().toArray());
    }

    private String text(String key) {
        return page.getTranslation(key);
    }
}
