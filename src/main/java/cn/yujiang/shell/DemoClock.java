package cn.yujiang.shell;

import cn.yujiang.shared.BusinessClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Real time plus a number of whole days. Only the demonstration has it: a class, its notice and its payment take weeks, and
 * nobody can show them otherwise. The offset survives a restart and is only ever raised.
 */
final class DemoClock implements BusinessClock {

    private final Path file;
    private volatile long days;

    DemoClock(Path file) {
        this.file = file;
        try {
            days = Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(days));
    }

    /** Moves the business date forward to {@code date}; an earlier date changes nothing. */
    synchronized void moveTo(LocalDate date) {
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
