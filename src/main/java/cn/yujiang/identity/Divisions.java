package cn.yujiang.identity;

import java.util.List;
import java.util.Set;

/** Arithmetic of GB/T 2260 codes: province 140000, city 140900, county 140902. */
public final class Divisions {

    private Divisions() {}

    /** The code and those whose subtree it lies in: its city and its province. */
    public static Set<String> withParents(String code) {
        return Set.copyOf(List.of(code, code.substring(0, 4) + "00", code.substring(0, 2) + "0000"));
    }

    /** The digits all codes of the subtree share: {@code 1409} for a city, all six for a county. */
    public static String subtreePrefix(String code) {
        if (code.endsWith("0000")) {
            return code.substring(0, 2);
        }
        return code.endsWith("00") ? code.substring(0, 4) : code;
    }
}
