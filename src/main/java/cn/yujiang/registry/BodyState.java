package cn.yujiang.registry;

/** Whether a body may file classes: 申请入库, 目录内, 整改/停报, 移出. */
public enum BodyState {
    APPLIED,
    LISTED,
    SUSPENDED,
    REMOVED
}
