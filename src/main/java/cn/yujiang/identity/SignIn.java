package cn.yujiang.identity;

/** A sign-in attempt, published for the audit trail. The name is what was typed, the reason a code, never the password. */
public record SignIn(String userName, boolean successful, String reason) {}
