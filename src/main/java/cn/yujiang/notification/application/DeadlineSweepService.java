package cn.yujiang.notification.application;

import cn.yujiang.notification.DeadlineSource;
import cn.yujiang.notification.DeadlineSource.Deadline;
import cn.yujiang.notification.DeadlineSweep;
import cn.yujiang.notification.Notice;
import cn.yujiang.notification.Notice.Stage;
import cn.yujiang.notification.Notifications;
import cn.yujiang.shared.BusinessClock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DeadlineSweepService implements DeadlineSweep {

    private final ObjectProvider<DeadlineSource> sources;
    private final Notifications notifications;
    private final BusinessClock clock;

    DeadlineSweepService(ObjectProvider<DeadlineSource> sources, Notifications notifications, BusinessClock clock) {
        this.sources = sources;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    @Scheduled(cron = "${yujiang.notification.sweep:0 10 6 * * *}", zone = "Asia/Shanghai")
    @Transactional
    public void sweep() {
        LocalDate today = clock.today();
        sources.orderedStream()
                .flatMap(source -> due(source, today.plusDays(source.daysAhead())))
                .forEach(deadline -> notifications.publish(notice(deadline, today)));
    }

    private static Stream<Deadline> due(DeadlineSource source, LocalDate day) {
        return source.dueUntil(day).stream().filter(deadline -> !deadline.due().isAfter(day));
    }

    static Notice notice(Deadline deadline, LocalDate today) {
        Stage stage = stage(deadline.due(), today);
        return new Notice(
                deadline.key() + ":" + deadline.due() + ":" + stage,
                deadline.audience(),
                deadline.textKey(),
                deadline.args(),
                deadline.link(),
                deadline.due(),
                stage);
    }

    private static Stage stage(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return Stage.OVERDUE;
        }
        return due.isEqual(today) ? Stage.TODAY : Stage.SOON;
    }
}
