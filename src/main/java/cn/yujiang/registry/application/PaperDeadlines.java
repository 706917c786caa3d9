package cn.yujiang.registry.application;

import cn.yujiang.notification.Audience;
import cn.yujiang.notification.DeadlineSource;
import cn.yujiang.registry.domain.PaperRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** By when a body has to bring a newer paper. A renewal takes weeks, so it is told a month ahead. */
@Component
class PaperDeadlines implements DeadlineSource {

    private final BodyPaperStore store;

    PaperDeadlines(BodyPaperStore store) {
        this.store = store;
    }

    @Override
    public int daysAhead() {
        return PaperRules.DAYS_AHEAD;
    }

    @Override
    public List<Deadline> dueUntil(LocalDate day) {
        return store.endingUntil(day).stream()
                .filter(BodyPaperStore.Row::current)
                .map(row -> new Deadline(
                        "body-paper:" + row.fileId(),
                        new Audience.Body(row.bodyId()),
                        "notice.due.bodyPaper",
                        List.of(row.kind().textKey()),
                        "institution",
                        Objects.requireNonNull(row.validUntil())))
                .toList();
    }
}
