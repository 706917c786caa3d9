package cn.yujiang.attendance;

/** What a sign-in event says: somebody came, somebody left, or the roll-call states a mark. */
public enum SignInKind {
    IN,
    OUT,
    MARK
}
