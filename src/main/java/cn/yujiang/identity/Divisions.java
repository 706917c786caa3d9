package cn.yujiang.identity;

/** Arithmetic of GB/T 2260 codes: province 140000, city 140900, county 140902. */
public final class Divisions {

    private Divisions() {}

    /** The digits all codes of the subtree share: {@code 1409} for a city, all six for a county. */
    public static String subtreePrefix(String code) {
        if (code.endsWith("0000")) {
            return code.substring(0, 2);
        }
        return code.endsWith("00") ? code.substring(0, 4) : code;
    }
}
