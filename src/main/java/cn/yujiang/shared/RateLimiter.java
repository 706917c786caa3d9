package cn.yujiang.shared;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * A bucket of tokens for every client: each question takes one, and they come back at a steady rate up to a full bucket. Only in
 * memory, of one process; a restart fills all buckets.
 */
public final class RateLimiter {

    /** Clients remembered at the same time. */
    public static final int MOST_CLIENTS = 10_000;

    /** Clients beyond the most that are remembered share one bucket, so that memory stays bounded. */
    private static final String OTHERS = "others";

    private static final int GROUPS_OF_A_NETWORK = 4;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final long nanosPerToken;
    private final long capacity;
    private final LongSupplier clock;

    /** What a client may still spend, counted in nanoseconds of refill, as of a moment. */
    private record Bucket(long credit, long at, boolean allowed) {}

    /**
     * @param perMinute questions a minute in the long run; zero for no limit
     * @param burst questions at once
     * @param clock nanoseconds that never run backwards
     */
    public RateLimiter(int perMinute, int burst, LongSupplier clock) {
        this.nanosPerToken = perMinute <= 0 ? 0 : MINUTE / perMinute;
        this.capacity = nanosPerToken * Math.max(1, burst);
        this.clock = clock;
    }

    /** Takes a token. @return whole seconds to wait, at least one; zero when the question may be answered now */
    public long ask(String client) {
        if (nanosPerToken == 0) {
            return 0;
        }
        long now = clock.getAsLong();
        Bucket bucket = buckets.compute(known(client, now), (key, old) -> take(old, now));
        long missing = nanosPerToken - bucket.credit;
        return bucket.allowed ? 0 : Math.max(1, Math.ceilDiv(missing, TimeUnit.SECONDS.toNanos(1)));
    }

    /** The client behind an address: one IPv6 customer has a whole network of addresses, so its first half counts. */
    public static String client(String address) {
        return address.contains(":")
                ? Arrays.stream(address.split(":", -1))
                        .limit(GROUPS_OF_A_NETWORK)
                        .collect(Collectors.joining(":"))
                : address;
    }

    private Bucket take(@org.jspecify.annotations.Nullable Bucket old, long now) {
        long credit = old == null ? capacity : refilled(old, now);
        boolean allowed = credit >= nanosPerToken;
        return new Bucket(allowed ? credit - nanosPerToken : credit, now, allowed);
    }

    private long refilled(Bucket bucket, long now) {
        return Math.min(capacity, bucket.credit + now - bucket.at);
    }

    /** The name a client's bucket has; full buckets are forgotten when there are too many. */
    private String known(String client, long now) {
        if (buckets.size() < MOST_CLIENTS || buckets.containsKey(client)) {
            return client;
        }
        buckets.values().removeIf(bucket -> refilled(bucket, now) == capacity);
        return buckets.size() < MOST_CLIENTS ? client : OTHERS;
    }
}
