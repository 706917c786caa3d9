package cn.yujiang.training;

/** A trainee in a class. */
public enum EnrolmentState {
    REGISTERED,
    CONFIRMED,
    STUDYING,
    COMPLETED,
    FAILED,
    /** Left before the class began: never counted. */
    WITHDRAWN,
    /** Left after it had begun: earns nothing and still counts where the roster at the beginning does. */
    DROPPED,
    REPLACED;

    /** Still on the roster: neither left nor replaced by somebody else. */
    public boolean onRoster() {
        return this != WITHDRAWN && this != DROPPED && this != REPLACED;
    }
}
