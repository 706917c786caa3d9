package cn.yujiang.training;

/** A trainee in a class. */
public enum EnrolmentState {
    REGISTERED,
    CONFIRMED,
    STUDYING,
    COMPLETED,
    FAILED,
    DROPPED,
    REPLACED
}
