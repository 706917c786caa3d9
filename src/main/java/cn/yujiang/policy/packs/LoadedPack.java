package cn.yujiang.policy.packs;

import cn.yujiang.policy.domain.CompiledPack;

/** A pack that runs, and the text it was made of. */
public record LoadedPack(CompiledPack pack, String text) {}
