package cn.yujiang.policy.domain.batch;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Measures the CPU time of the calling thread, so that a busy machine does not count; medians of several runs. */
final class Clock {

    private static final double NANOS = 1e9;

    private Clock() {}

    /**
     * @param work gives a sum that every run must repeat
     * @return median CPU seconds of the runs after the first ones, which only warm up
     */
    static double median(int warmUp, int runs, LongSupplier work) {
        long first = work.getAsLong();
        for (int i = 1; i < warmUp; i++) {
            repeat(first, work);
        }
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            repeat(first, work);
            seconds[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / NANOS;
        }
        Arrays.sort(seconds);
        return seconds[runs / 2];
    }

    private static void repeat(long first, LongSupplier work) {
        long again = work.getAsLong();
        if (again != first) {
            throw new IllegalStateException("sum " + again + " instead of " + first);
        }
    }
}
