package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.ui.Amounts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Published notices as a table. */
final class NoticeGrid extends Grid<Notices.Notice> {

    @Serial
    private static final long serialVersionUID = 1L;

    NoticeGrid(List<Notices.Notice> notices) {
        addComponentColumn(notice -> new Anchor("public/notices/" + Ids.toText(notice.id()), notice.number()))
                .setHeader(getTranslation("notice.number"))
                .setAutoWidth(true);
        addColumn(notice -> notice.items().stream()
                        .map(Notices.Item::project)
                        .distinct()
                        .collect(Collectors.joining("、")))
                .setHeader(getTranslation("claim.project"))
                .setFlexGrow(2);
        addColumn(notice -> notice.items().stream()
                        .map(Notices.Item::applicant)
                        .distinct()
                        .collect(Collectors.joining("、")))
                .setHeader(getTranslation("claim.applicant"))
                .setAutoWidth(true);
        addComponentColumn(notice -> Amounts.span(total(notice)))
                .setHeader(getTranslation("claim.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(notice -> notice.firstDay() + " ～ " + notice.lastDay())
                .setHeader(getTranslation("notice.period"))
                .setAutoWidth(true);
        setEmptyStateText(getTranslation("notices.empty"));
        setItems(notices);
        setAllRowsVisible(true);
    }

    private static Money total(Notices.Notice notice) {
        return notice.items().stream().map(Notices.Item::total).reduce(Money.ZERO, Money::plus);
    }
}
