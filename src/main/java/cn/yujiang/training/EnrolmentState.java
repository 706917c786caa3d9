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
    REPLACED,
    /** Finishes in another class of the body, with what was earned here: counts there and in no figure of this class but its advance. */
    TRANSFERRED;

    /** Still on the roster: neither left, nor replaced by somebody else, nor taken over by another class. */
    public boolean onRoster() {
        return this != WITHDRAWN && this != DROPPED && this != REPLACED && this != TRANSFERRED;
    }
}
