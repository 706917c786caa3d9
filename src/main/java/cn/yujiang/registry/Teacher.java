package cn.yujiang.registry;

/** A teacher of a body; the phone is masked, empty when none is known. */
public record Teacher(long id, long bodyId, String name, String qualification, String maskedPhone) {}
