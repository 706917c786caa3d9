package cn.yujiang.shell.demo;

import cn.yujiang.shared.BusinessClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * Real time plus a number of whole days. Only the demonstration has it: a class, its notice and its payment take weeks, and
 * nobody can show them otherwise. The offset survives a restart and is only ever raised. What the demonstration tells of the time before it
 * began happens at its own moment.
 */
public final class DemoClock implements BusinessClock {

    private static final ScopedValue<Instant> EARLIER = ScopedValue.newInstance();

    private final Path file;
    private volatile long days;

    /** @param file keeps the number of days */
    public DemoClock(Path file) {
        this.file = file;
        try {
            days = Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant now() {
        return EARLIER.isBound() ? EARLIER.get() : present();
    }

    private Instant present() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(days));
    }

    /** Does something as if it were that moment, or now if the moment is still to come; for this thread only. */
    public <T> T at(Instant moment, Supplier<T> work) {
        Instant present = present();
        return ScopedValue.where(EARLIER, moment.isBefore(present) ? moment : present)
                .call(work::get);
    }

    /** Moves the business date forward to {@code date}; an earlier date changes nothing. */
    public synchronized void moveTo(LocalDate date) {
        long ahead = ChronoUnit.DAYS.between(today(), date);
        if (ahead <= 0) {
            return;
        }
        days += ahead;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, Long.toString(days));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
