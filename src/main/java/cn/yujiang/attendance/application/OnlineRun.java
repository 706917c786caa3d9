package cn.yujiang.attendance.application;

import cn.yujiang.attendance.OnlineHours.Row;
import cn.yujiang.attendance.OnlineHours.RowOutcome;
import cn.yujiang.attendance.domain.OnlineChecks;
import cn.yujiang.attendance.domain.OnlineRow;
import cn.yujiang.attendance.domain.StudyLedger;
import cn.yujiang.shared.Rejection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file on its way in: who is on the roster, what was taken of everybody, and which rows of the file were seen. */
final class OnlineRun {

    /** Rows judged, and those of them to store. */
    record Judged(List<RowOutcome> outcomes, List<OnlineStore.Entry> entries) {}

    private final Map<String, Long> roster;
    private final OnlineChecks.Limits limits;
    private final Map<Long, StudyLedger> ledgers = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private long version = -1;

    /** @param roster enrolments by number of identity */
    OnlineRun(Map<String, Long> roster, OnlineChecks.Limits limits) {
        this.roster = roster;
        this.limits = limits;
    }

    /** Whether the ledgers are those of this version of the class's online hours. */
    boolean knows(long current) {
        return version == current;
    }

    void learn(long current, Map<Long, StudyLedger> stored) {
        version = current;
        ledgers.clear();
        ledgers.putAll(stored);
    }

    void wrote() {
        version++;
    }

    Collection<Long> everybody() {
        return roster.values();
    }

    @Nullable
    Long enrolment(Row row) {
        return roster.get(row.values().getOrDefault("residentId", ""));
    }

    Judged judge(List<Row> rows) {
        var outcomes = new ArrayList<RowOutcome>(rows.size());
        var entries = new ArrayList<OnlineStore.Entry>();
        for (Row row : rows) {
            outcomes.add(judge(row, entries));
        }
        return new Judged(outcomes, entries);
    }

    private RowOutcome judge(Row row, List<OnlineStore.Entry> entries) {
        OnlineRow.Reading reading = OnlineRow.read(row.values());
        OnlineRow read = reading.row();
        if (read == null) {
            return new RowOutcome(row, reading.problems(), false);
        }
        Long enrolment = roster.get(read.residentId().number());
        if (enrolment == null) {
            return new RowOutcome(row, List.of(Rejection.onField("residentId", "NOT_ON_ROSTER")), false);
        }
        Integer first = seen.putIfAbsent(
                enrolment + " " + read.course() + " " + read.time().occurrence(), row.number());
        if (first != null) {
            return new RowOutcome(row, List.of(Rejection.onField("course", "ONLINE_DUPLICATE", first)), false);
        }
        StudyLedger ledger = ledgers.computeIfAbsent(enrolment, id -> new StudyLedger());
        OnlineChecks.Verdict verdict = OnlineChecks.judge(read, ledger, limits);
        switch (verdict.kind()) {
            case NEW, REPLACES -> {
                ledger.add(StudyLedger.Taken.of(read));
                entries.add(
                        new OnlineStore.Entry(enrolment, read, verdict.kind() == OnlineChecks.Verdict.Kind.REPLACES));
            }
            case AGAIN, REFUSED -> {}
        }
        return new RowOutcome(row, verdict.problems(), verdict.kind() == OnlineChecks.Verdict.Kind.AGAIN);
    }
}
