package cn.yujiang.shell.cli;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the worked examples call a rule although no single formula answers it: a value class of the product, the catalogue, or a
 * whole class of trainees put together from several rules.
 */
interface ReferenceRule {

    /** Names of the inputs it knows. */
    Set<String> inputs();

    /**
     * The answer by name, in the words of the worked examples.
     *
     * @param reading free text naming another reading, or null; a rule without readings refuses it
     */
    Map<String, @Nullable Object> answer(Inputs inputs, @Nullable String reading);
}
