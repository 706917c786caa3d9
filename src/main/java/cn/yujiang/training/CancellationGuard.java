package cn.yujiang.training;

import cn.yujiang.shared.Rejection;
import java.util.List;

/** What later modules hold against cancelling a class. */
public interface CancellationGuard {

    /** Reasons why the class cannot be cancelled now; empty when nothing stands against it. */
    List<Rejection> objections(Cohort cohort);
}
