package cn.yujiang.policy;

import cn.yujiang.policy.packs.PackFolders;
import java.nio.file.Path;
import java.util.List;

/** The loaded packs with everything they answer. Immutable; needs neither Spring nor a database. */
public interface PolicyEngine {

    Assessor assessor();

    PolicyCatalogue catalogue();

    HouseRules houseRules();

    /**
     * Reads every {@code pack.yaml} below the directory.
     *
     * @throws BrokenPacksException when one of them has an error
     */
    static PolicyEngine load(Path directory) {
        return PackFolders.load(directory);
    }

    /**
     * Everything found in the packs below the directory, errors and warnings; empty is good. Sound packs are also tried out over
     * small domains, which loading them does not do.
     */
    static List<PackFinding> check(Path directory) {
        return PackFolders.check(directory);
    }

    /** What the other readings named in the packs would bring with them (rates without effect, cliffs, …): notes, not faults. */
    static List<PackFinding> alternatives(Path directory) {
        return PackFolders.alternatives(directory);
    }
}
