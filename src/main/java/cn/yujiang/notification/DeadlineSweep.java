package cn.yujiang.notification;

/** Looks for deadlines; runs by itself every night. Never used by views. */
public interface DeadlineSweep {

    /** Tells of each open deadline ahead ({@link DeadlineSource#daysAhead}), on the day and once it is over, each once however often it runs. */
    void sweep();
}
