package cn.yujiang.shell;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Chinese first, and an error handler that answers refusals in words and hides everything else behind a number. */
@Component
final class SessionSetup implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(SessionSetup.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
            init.getSession().setErrorHandler(SessionSetup::handle);
        });
    }

    private static void handle(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (ui == null) {
            LOG.error("error outside a page", event.getThrowable());
            return;
        }
        Throwable cause = event.getThrowable();
        while (cause.getCause() != null && !isKnown(cause)) {
            cause = cause.getCause();
        }
        switch (cause) {
            case RejectedException refused -> Refusals.show(refused);
            case AccessDeniedException denied -> Refusals.show(ui, List.of(ui.getTranslation("app.forbidden")));
            case OptimisticLockingFailureException stale -> Refusals.show(ui, List.of(ui.getTranslation("app.stale")));
            default -> {
                String number = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
                LOG.error("error {}", number, event.getThrowable());
                Refusals.show(ui, List.of(ui.getTranslation("app.error", number)));
            }
        }
    }

    private static boolean isKnown(Throwable cause) {
        return cause instanceof RejectedException
                || cause instanceof AccessDeniedException
                || cause instanceof OptimisticLockingFailureException;
    }
}
