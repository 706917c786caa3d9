package cn.yujiang.subsidy;

/** What a trainee said on the phone. */
public enum SampleAnswer {
    /** Took part as claimed. */
    CONFIRMED,
    /** It was not so. */
    DENIED,
    /** Not reached; does not count as asked. */
    UNREACHED
}
