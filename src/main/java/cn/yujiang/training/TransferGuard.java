package cn.yujiang.training;

import cn.yujiang.shared.Rejection;
import java.util.Collection;
import java.util.List;

/** What later modules hold against people going on in another class: something about them is undecided, or they are through already. */
public interface TransferGuard {

    /** Reasons against one person each, naming the person; empty when nothing stands against anybody. */
    List<Objection> objections(Cohort from, Collection<Enrolment> people);

    /** Why a person has to stay. */
    record Objection(long enrolmentId, Rejection reason) {}
}
