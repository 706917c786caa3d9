package cn.yujiang.policy.domain;

/** Told, while a case runs, how far it came and which branch it took; the enumerating checks listen, ordinary runs do not. */
public interface Watch {

    /** Branches of a cap or floor: the value stays clear of the bound, meets it exactly, or was cut. */
    int CLEAR = -1;

    int EXACT = 0;
    int CUT = 1;

    Watch NONE = (node, branch) -> {};

    /**
     * @param node a limit, a choice of tier, a list cut to its first rows, or the test of a condition
     * @param branch one of the constants; the number of the tier (from 0); 1 for a condition that holds, else 0
     */
    void saw(Node node, int branch);
}
