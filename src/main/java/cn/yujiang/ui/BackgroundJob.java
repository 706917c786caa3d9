package cn.yujiang.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/**
 * Long work of a page outside the session lock, with the rights of the user who started it. The page stays usable; progress and the
 * result come to it by push. When the page is closed meanwhile, the work is told to stop and its result is dropped.
 */
public final class BackgroundJob extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Executor JOBS =
            new DelegatingSecurityContextExecutor(Executors.newVirtualThreadPerTaskExecutor());
    private static final long PAUSE = Duration.ofMillis(150).toNanos();

    /** Hears how far the work is, on the thread of the work. */
    public interface Progress {

        /** @return false when the user does not want the result any more */
        boolean tell(long done, long total);
    }

    /** What becomes of the work, in the page again. */
    public record Ending<T>(Consumer<T> done, Consumer<RuntimeException> failed) {}

    private final String progressKey;
    private final ProgressBar bar = new ProgressBar();
    private final Span text = new Span();
    private final Button cancel = new Button();
    private AtomicBoolean wanted = new AtomicBoolean();
    private long shown;

    /** @param progressKey text with how much is done, {@code {0}} of {@code {1}} */
    public BackgroundJob(String progressKey) {
        this.progressKey = progressKey;
        addClassName("yj-progress");
        text.getElement().setAttribute("aria-live", "polite");
        cancel.setVisible(false);
        cancel.addClickListener(click -> wanted.set(false));
        add(bar, text, cancel);
        setVisible(false);
    }

    /** Shows a button that ends the work at its next report of progress. */
    public BackgroundJob cancellable() {
        cancel.setText(getTranslation("ui.cancel"));
        cancel.setVisible(true);
        return this;
    }

    /** Runs {@code work}; then, in the page, what the ending says. */
    public <T> void run(Function<Progress, T> work, Ending<T> ending) {
        UI ui = UI.getCurrent();
        AtomicBoolean still = new AtomicBoolean(true);
        wanted = still;
        bar.setIndeterminate(true);
        text.setText(getTranslation("ui.working"));
        setVisible(true);
        JOBS.execute(() -> {
            try {
                T result = work.apply((done, total) -> tell(ui, still, done, total));
                inPage(ui, () -> {
                    setVisible(false);
                    ending.done.accept(result);
                });
            } catch (RuntimeException e) {
                inPage(ui, () -> {
                    setVisible(false);
                    ending.failed.accept(e);
                });
            }
        });
    }

    private boolean tell(UI ui, AtomicBoolean still, long done, long total) {
        long now = System.nanoTime();
        if (total > 0 && now - shown > PAUSE) {
            shown = now;
            inPage(ui, () -> {
                bar.setIndeterminate(false);
                bar.setValue(Math.min(1.0, (double) done / total));
                text.setText(getTranslation(progressKey, done, total));
            });
        }
        return still.get();
    }

    private static void inPage(UI ui, Command command) {
        if (ui.isAttached()) {
            ui.access(command);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        wanted.set(false);
    }
}
