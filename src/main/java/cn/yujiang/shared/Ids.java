package cn.yujiang.shared;

import io.hypersistence.tsid.TSID;
import java.util.Optional;

/**
 * Identifiers made by the application: 64 bits, ordered by time, so that no database sequence is needed and inserts stay local.
 * In addresses they are written as 13 characters.
 */
public final class Ids {

    private static final TSID.Factory FACTORY = TSID.Factory.INSTANCE_1024;

    private Ids() {}

    public static long next() {
        return FACTORY.generate().toLong();
    }

    public static String toText(long id) {
        return TSID.from(id).toString();
    }

    /** Reads an identifier out of an address; empty for anything that is none, so that a wrong link is simply not found. */
    public static Optional<Long> parse(String text) {
        return TSID.isValid(text) ? Optional.of(TSID.from(text).toLong()) : Optional.empty();
    }
}
