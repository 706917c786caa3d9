package cn.yujiang.subsidy.application;

import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.Stamp;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.training.TrainingForms.Print;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Form F17, the public notice as it stands on the public page. */
@Component
class NoticePrinter {

    private final NoticeStore notices;
    private final CodeLists codes;
    private final WorkdayCalendar calendar;
    private final FormRenderer renderer;
    private final BusinessClock clock;
    private final String baseUrl;

    NoticePrinter(
            NoticeStore notices,
            CodeLists codes,
            WorkdayCalendar calendar,
            FormRenderer renderer,
            BusinessClock clock,
            @Value("${yujiang.base-url}") String baseUrl) {
        this.notices = notices;
        this.codes = codes;
        this.calendar = calendar;
        this.renderer = renderer;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    Print print(long noticeId) {
        Notices.Notice notice =
                notices.find(noticeId).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        String division = codes.label(CodeLists.Kind.DIVISIONS, notice.divisionCode(), Locale.SIMPLIFIED_CHINESE);
        Map<String, Object> model = ClaimFormModels.notice(notice, division, workdays(notice));
        var stamp = new Stamp(
                notice.number(),
                "",
                "",
                1,
                clock.now(),
                Stamp.shortHash(model),
                baseUrl + "/public/notices/" + Ids.toText(noticeId));
        var document = new FormDocument("F17", model, stamp);
        return Print.of(document, renderer.render(document));
    }

    private long workdays(Notices.Notice notice) {
        return notice.firstDay()
                .datesUntil(notice.lastDay().plusDays(1))
                .filter(calendar::isWorkday)
                .count();
    }
}
