package cn.yujiang.policy.domain;

import cn.yujiang.policy.PackInfo;
import java.util.List;

/** A pack whose rules can run. */
public record CompiledPack(
        PackInfo info, PackSource source, List<CompiledRule> rules, List<CompiledRule.Parameter> parameters) {}
