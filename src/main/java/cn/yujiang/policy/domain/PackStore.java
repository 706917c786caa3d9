package cn.yujiang.policy.domain;

import cn.yujiang.policy.PackDrafts;
import java.util.List;
import java.util.Optional;

/** Where drafts and published versions of packs are kept. */
public interface PackStore {

    void insert(StoredPack pack);

    /** Writes a change of a draft; false when somebody changed it since {@code lock}, or it is published. */
    boolean update(StoredPack pack, int lock);

    /**
     * Makes a draft that waits for its second person a version in force; the version before it stays, superseded.
     *
     * @return false when it does not wait any more
     */
    boolean publish(StoredPack pack);

    Optional<StoredPack> find(long id);

    /** Drafts and versions without their texts, newest first. */
    List<PackDrafts.Draft> all();

    /** Everything that was ever put in force, oldest first. */
    List<StoredPack> published();

    /** Number of the last publication; 0 before the first. */
    long lastPublication();
}
