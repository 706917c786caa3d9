package cn.yujiang.subsidy;

/** What a reviewer confirms to have looked at before passing a claim on. */
public enum CheckItem {
    IDENTITY,
    CATEGORY,
    ATTENDANCE,
    CERTIFICATES,
    AMOUNTS,
    ACCOUNT
}
