package cn.yujiang.disbursement.application;

import java.util.ArrayList;
import java.util.List;

/** Long lists of ids go to the database in parts. */
final class Slices {

    static final int SIZE = 1_000;

    private Slices() {}

    static <T> List<List<T>> of(List<T> all) {
        var slices = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += SIZE) {
            slices.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return slices;
    }
}
