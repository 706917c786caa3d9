package cn.yujiang.notification;

/** Where other modules put what has to be told. For services only; it checks no right. */
public interface Notifications {

    /**
     * Keeps the notice in the transaction of the caller: with the fact it is there, without it it is not. A key that is known already changes
     * nothing.
     */
    void publish(Notice notice);
}
