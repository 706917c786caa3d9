package cn.yujiang.controls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what controls answered, passes too, so that an auditor sees that each one ran. For services that have checked rights and scope
 * themselves; never used by views.
 */
public interface ControlLog {

    /** A result as it was kept. */
    record Kept(CheckResult result, Stage stage, Instant at, String by) {}

    /** Keeps the results of a run in the transaction of the step. */
    void keep(Subject subject, Stage stage, List<CheckResult> results);

    /** Keeps a run that stopped its step, in a transaction of its own, because the step is rolled back. */
    void keepStopped(Subject subject, Stage stage, List<CheckResult> results);

    /** The latest answer of each control, in the order of the catalogue. */
    List<Kept> latest(Subject subject);

    /** How often controls ran for a subject. */
    int runs(Subject subject);

    /**
     * Somebody answers for a warning as it stands; when other facts are found later it counts no more.
     *
     * @throws cn.yujiang.shared.RejectedException {@code CONTROL_NOT_WARNING} when the control found nothing or blocks, {@code
     *     REASON_REQUIRED}, {@code WAIVER_UNTIL} when the day is past
     */
    void waive(Subject subject, String control, String reason, LocalDate until);

    /** The answer that counts for a result today; empty when there is none, it has expired or the facts changed. */
    Optional<Waiver> waiver(Subject subject, CheckResult result);
}
