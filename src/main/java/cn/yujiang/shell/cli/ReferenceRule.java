package cn.yujiang.shell.cli;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule that is a value class of the product rather than a formula: the worked examples run against that very class. */
interface ReferenceRule {

    /** Names of the inputs it knows. */
    Set<String> inputs();

    /** The answer by name, in the words of the worked examples. */
    Map<String, @Nullable Object> answer(Inputs inputs);
}
