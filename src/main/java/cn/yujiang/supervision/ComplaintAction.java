package cn.yujiang.supervision;

/** What the supervision does with a complaint. */
public enum ComplaintAction {
    INVESTIGATE,
    FIND_FOUNDED,
    FIND_UNFOUNDED,
    CLOSE
}
