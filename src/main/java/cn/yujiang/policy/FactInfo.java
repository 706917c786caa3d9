package cn.yujiang.policy;

/** An input of a rule: its key, its Chinese name, type with unit, and meaning. */
public record FactInfo(String key, String name, String type, String meaning, boolean optional) {}
