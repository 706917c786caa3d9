package cn.yujiang.training;

/** A request to change an approved class: 待审、已同意、未同意、已撤回. */
public enum ChangeState {
    OPEN,
    APPROVED,
    REFUSED,
    WITHDRAWN
}
