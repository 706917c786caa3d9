package cn.yujiang.training;

import cn.yujiang.shared.Rejection;
import java.util.List;

/** What later modules demand before a class may be completed: attendance locked, every result entered. */
public interface CompletionGuard {

    /** Reasons why the class cannot be completed yet; empty when nothing is missing. */
    List<Rejection> objections(Cohort cohort);

    /** Called inside the completing transaction after all guards agreed. */
    default void onCompleted(Cohort cohort) {}
}
