package cn.yujiang.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.io.Serial;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/**
 * Long work of a page outside the session lock, with the rights of the user who started it. The page stays usable; progress and the
 * result come to it by push. When the page is closed meanwhile, the result is dropped.
 */
final class BackgroundJob extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Executor JOBS =
            new DelegatingSecurityContextExecutor(Executors.newVirtualThreadPerTaskExecutor());
    private static final int STEP = 500;

    private final ProgressBar bar = new ProgressBar();
    private final Span text = new Span();

    BackgroundJob() {
        addClassName("yj-progress");
        text.getElement().setAttribute("aria-live", "polite");
        add(bar, text);
        setVisible(false);
    }

    /** Runs {@code work}; then, in the page, {@code done} with its result or {@code failed} with what it threw. */
    <T> void run(Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        UI ui = UI.getCurrent();
        bar.setIndeterminate(true);
        text.setText(getTranslation("import.working"));
        setVisible(true);
        JOBS.execute(() -> {
            try {
                T result = work.get();
                inPage(ui, () -> {
                    setVisible(false);
                    done.accept(result);
                });
            } catch (RuntimeException e) {
                inPage(ui, () -> {
                    setVisible(false);
                    failed.accept(e);
                });
            }
        });
    }

    /** Called by the work itself; every five hundredth row is shown. */
    void progress(UI ui, int finished, int total) {
        if (finished % STEP != 0 || total <= 0) {
            return;
        }
        inPage(ui, () -> {
            bar.setIndeterminate(false);
            bar.setValue(Math.min(1.0, (double) finished / total));
            text.setText(getTranslation("import.progress", finished, total));
        });
    }

    private static void inPage(UI ui, Command command) {
        if (ui.isAttached()) {
            ui.access(command);
        }
    }

    /** The component to place where progress shows. */
    Component view() {
        return this;
    }
}
