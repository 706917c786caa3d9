package cn.yujiang.ui;

import java.util.Locale;
import java.util.Optional;

/** Words that come from data rather than from the bundles, such as the reason of a refusal in a paper entered on the screen. */
public interface TextSource {

    /** The text for a key the bundles do not have; empty when it is none of these words. */
    Optional<String> text(String key, Locale locale);
}
