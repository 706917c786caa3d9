package cn.yujiang.notification.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.notification.MyNotifications;
import cn.yujiang.notification.Notice;
import cn.yujiang.notification.Notifications;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class NotificationService implements Notifications, MyNotifications {

    private final NotificationStore store;
    private final OutboxStore outbox;
    private final MailOutboxStore mails;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    NotificationService(
            NotificationStore store,
            OutboxStore outbox,
            MailOutboxStore mails,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.outbox = outbox;
        this.mails = mails;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Without a transaction there is no fact to belong to. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Notice notice) {
        Long id = store.insert(notice, clock.now());
        if (id != null) {
            outbox.add(id, notice.audience(), clock.now());
            mails.add(id, notice, clock.now());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> find(boolean unreadOnly, int offset, int limit) {
        return store.find(currentActor.require(), unreadOnly, offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int unread() {
        return store.unread(currentActor.require());
    }

    @Override
    @Transactional
    public void markRead(long id) {
        Actor reader = currentActor.require();
        if (!store.isOwn(reader, id)) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        store.markRead(id, reader.id(), clock.now());
    }

    @Override
    @Transactional
    public void markAllRead() {
        Actor reader = currentActor.require();
        store.unreadIds(reader).forEach(id -> store.markRead(id, reader.id(), clock.now()));
    }
}
