package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.OnlineHours;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.io.Serial;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The records of a class, page by page: there may be a hundred thousand. */
final class OnlineRecordGrid extends Grid<OnlineHours.Record> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    OnlineRecordGrid(OnlineHours online, long cohortId) {
        addColumn(OnlineHours.Record::name)
                .setHeader(getTranslation("roster.name"))
                .setWidth("7rem")
                .setFlexGrow(0);
        addColumn(OnlineHours.Record::course)
                .setHeader(getTranslation("online.course"))
                .setWidth("12rem")
                .setFlexGrow(2);
        addColumn(record -> record.hours().toText())
                .setHeader(getTranslation("online.hours"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6.5rem")
                .setFlexGrow(0);
        addColumn(OnlineRecordGrid::when)
                .setHeader(getTranslation("online.when"))
                .setWidth("13rem")
                .setFlexGrow(0);
        addColumn(OnlineHours.Record::score)
                .setHeader(getTranslation("online.score"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6.5rem")
                .setFlexGrow(0);
        addColumn(OnlineHours.Record::platform)
                .setHeader(getTranslation("online.platform"))
                .setWidth("10rem")
                .setFlexGrow(1);
        setEmptyStateText(getTranslation("online.empty"));
        setItemsPageable(
                page -> online.list(cohortId, (int) page.getOffset(), page.getPageSize()),
                page -> online.count(cohortId));
        setHeight("26rem");
    }

    /** A sitting with its times, a day, or the day a whole course was done by. */
    private static String when(OnlineHours.Record record) {
        LocalDateTime start = record.startedAt();
        LocalDateTime end = record.endedAt();
        if (start == null || end == null) {
            return (record.studiedOn() == null ? record.completedOn() : record.studiedOn()).toString();
        }
        String until = end.toLocalDate().equals(start.toLocalDate()) ? "" : end.toLocalDate() + " ";
        return start.toLocalDate() + " " + TIME.format(start) + "–" + until + TIME.format(end);
    }
}
