package cn.yujiang.audit;

import java.util.Collection;
import java.util.List;

/** Makes and checks proofs about single records. For services that have checked rights and scope themselves. */
public interface ChainProofs {

    /** A record by the names its events use. */
    record Subject(String type, long id) {}

    /** One proof for each stream that has events about the records; empty when there are none. */
    List<ChainProof> of(Collection<Subject> subjects);
}
