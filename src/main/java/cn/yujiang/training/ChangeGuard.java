package cn.yujiang.training;

import cn.yujiang.shared.Rejection;
import java.util.List;
import java.util.Set;

/** What later modules hold against changing the plan of an approved class. */
public interface ChangeGuard {

    /** Sessions something is recorded for: they cannot be changed any more. */
    Set<Long> recordedSessions(long cohortId);

    /** Reasons why the plan cannot be changed at all now; empty when nothing stands against it. */
    List<Rejection> objections(long cohortId);
}
