package cn.yujiang.policy.domain.lint;

import cn.yujiang.policy.AssessmentRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * One input that is varied while everything else stays.
 *
 * @param counts whether the values are numbers, in rising order
 */
record Axis(String title, boolean counts, List<Object> values, Change change) {

    /** Stands for an input that is not given. */
    static final Object ABSENT = "";

    /** Puts a value into a case. */
    interface Change {
        AssessmentRequest apply(AssessmentRequest request, Object value);
    }

    Axis {
        values = List.copyOf(values);
    }

    AssessmentRequest at(AssessmentRequest request, Object value) {
        return change.apply(request, value);
    }

    /** At most so many of the values, spread evenly, first and last among them. */
    List<Object> some(int most) {
        if (values.size() <= most) {
            return values;
        }
        List<Object> chosen = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            chosen.add(values.get(Math.round(i * (values.size() - 1f) / (most - 1))));
        }
        return chosen;
    }
}
