package cn.yujiang.supervision;

/** States of a complaint (domain analysis 13.3). */
public enum ComplaintState {
    RECEIVED,
    INVESTIGATING,
    FOUNDED,
    UNFOUNDED,
    CLOSED
}
