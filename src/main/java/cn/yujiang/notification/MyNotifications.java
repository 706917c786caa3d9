package cn.yujiang.notification;

import cn.yujiang.identity.Rights;
import cn.yujiang.notification.Notice.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** What the signed-in user has been told; never what others have. */
public interface MyNotifications {

    /** One notice as it is shown. */
    record Item(
            long id,
            String textKey,
            List<String> args,
            String link,
            @Nullable LocalDate due,
            @Nullable Stage stage,
            Instant at,
            boolean read) {

        public Item {
            args = List.copyOf(args);
        }
    }

    /** Newest first. */
    @PreAuthorize(Rights.SIGNED_IN)
    List<Item> find(boolean unreadOnly, int offset, int limit);

    @PreAuthorize(Rights.SIGNED_IN)
    int unread();

    /** Marks it for this account only; one that is not the user's own is not found. */
    @PreAuthorize(Rights.SIGNED_IN)
    void markRead(long id);

    @PreAuthorize(Rights.SIGNED_IN)
    void markAllRead();
}
