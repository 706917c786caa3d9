package cn.yujiang.shell.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inputs of a reference rule, read with their types. */
record Inputs(Map<String, @Nullable Object> values) {

    String text(String key) {
        Object value = values.get(key);
        return value == null ? "" : value.toString();
    }

    String required(String key) {
        if (text(key).isBlank()) {
            throw new Unanswerable("MISSING_INPUT", key);
        }
        return text(key);
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    int number(String key) {
        return values.get(key) instanceof Integer number ? number : invalid(key, 0);
    }

    LocalDate date(String key) {
        if (!has(key)) {
            throw new Unanswerable("MISSING_INPUT", key);
        }
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeException e) {
            throw new Unanswerable("INVALID_INPUT", key);
        }
    }

    List<?> list(String key) {
        return values.get(key) instanceof List<?> list ? list : invalid(key, List.of());
    }

    @SuppressWarnings("unchecked")
    Inputs record(String key, @Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? new Inputs((Map<String, @Nullable Object>) map)
                : invalid(key, new Inputs(Map.of()));
    }

    private <T> T invalid(String key, T unused) {
        throw new Unanswerable(has(key) ? "INVALID_INPUT" : "MISSING_INPUT", key);
    }

    /** An input that is missing or wrong. */
    static final class Unanswerable extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final String status;
        private final String field;

        Unanswerable(String status, String field) {
            super(status + " " + field, null, false, false);
            this.status = status;
            this.field = field;
        }

        Map<String, @Nullable Object> answer() {
            return Map.of("status", status, "field", field);
        }
    }
}
