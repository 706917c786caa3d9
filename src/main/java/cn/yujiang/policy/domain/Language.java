package cn.yujiang.policy.domain;

/** The two languages every step of a trace is written in. */
public enum Language {
    ZH,
    EN
}
