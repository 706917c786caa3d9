package cn.yujiang.policy.domain.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the codes and enumeration values of a table. Grows while plans are made; a number once given stays. */
final class Dictionary {

    /** Where no code was given. */
    static final int ABSENT = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    synchronized int add(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        numbers.put(text, texts.size());
        texts.add(text);
        return texts.size() - 1;
    }

    synchronized String text(int number) {
        return texts.get(number);
    }

    synchronized int size() {
        return texts.size();
    }
}
