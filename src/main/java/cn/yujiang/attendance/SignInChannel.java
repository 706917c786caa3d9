package cn.yujiang.attendance;

/** How a sign-in event reached the system: 扫码、点名、设备推送、纸质补录、离线补传、考勤更正. */
public enum SignInChannel {
    QR,
    ROLL_CALL,
    PUSH,
    PAPER,
    OFFLINE,
    CORRECTION
}
