package cn.yujiang.training;

/** How a session is held. Only {@link #ONLINE} hours fall under the online cap. */
public enum SessionKind {
    ONLINE,
    OFFLINE_THEORY,
    OFFLINE_PRACTICE,
    VISIT;

    public boolean offline() {
        return this != ONLINE;
    }
}
