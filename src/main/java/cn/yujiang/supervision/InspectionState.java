package cn.yujiang.supervision;

/** States of an inspection (domain chapter 13.3). */
public enum InspectionState {
    PLANNED,
    DONE,
    RECTIFYING,
    CLOSED
}
