package cn.yujiang.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A worked example of a pack and what the pack makes of it.
 *
 * @param clause the article it tests
 * @param expected what the example asks for, only the keys it names
 * @param actual everything the rule answered; empty when it could not be asked
 * @param error why it could not be asked; blank otherwise
 */
public record ExampleResult(
        String id,
        String rule,
        String clause,
        boolean passed,
        Map<String, String> expected,
        Map<String, String> actual,
        String error) {

    public ExampleResult {
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
        actual = Collections.unmodifiableMap(new LinkedHashMap<>(actual));
    }
}
