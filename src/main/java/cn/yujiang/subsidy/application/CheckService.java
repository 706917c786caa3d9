package cn.yujiang.subsidy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.controls.ControlLog;
import cn.yujiang.controls.Outcome;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimChecks;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.domain.checks.SampleDraw;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CheckService implements ClaimChecks {

    private static final Set<ClaimState> IN_REVIEW = EnumSet.of(ClaimState.FIRST_REVIEW, ClaimState.SECOND_REVIEW);

    /** What applicants see of it: not what the bureau compares them with. */
    private static final Set<String> INTERNAL =
            Set.of("A10", "A11", "A12", "A13", "A13-FENCE", "A15", "A16", "A18", "A19", "A19-PROOF", "A22", "A23");

    private final ClaimAccess access;
    private final ClaimFindings findings;
    private final ControlLog log;
    private final SampleStore samples;
    private final LineStore lines;
    private final PersonDirectory people;
    private final HouseRules rules;
    private final AuditTrail audit;
    private final CurrentActor currentActor;

    CheckService(
            ClaimAccess access,
            ClaimFindings findings,
            ControlLog log,
            SampleStore samples,
            LineStore lines,
            PersonDirectory people,
            HouseRules rules,
            AuditTrail audit,
            CurrentActor currentActor) {
        this.access = access;
        this.findings = findings;
        this.log = log;
        this.samples = samples;
        this.lines = lines;
        this.people = people;
        this.rules = rules;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Answered> results(long claimId) {
        return answered(access.entity(claimId));
    }

    private List<Answered> answered(ClaimEntity claim) {
        var subject = ClaimFindings.subject(claim);
        boolean bureau = currentActor.require().isBureau();
        return log.latest(subject).stream()
                .filter(kept -> bureau || !INTERNAL.contains(kept.result().control()))
                .map(kept -> new Answered(
                        kept.result(),
                        kept.stage(),
                        kept.at(),
                        kept.by(),
                        kept.result().outcome() == Outcome.FOUND
                                ? log.waiver(subject, kept.result()).orElse(null)
                                : null))
                .toList();
    }

    @Override
    @Transactional
    public List<Answered> run(long claimId) {
        ClaimEntity claim = access.entity(claimId);
        findings.look(claim, ClaimFindings.next(claim.state()));
        return answered(claim);
    }

    @Override
    @Transactional
    public void waive(long claimId, String control, String reason, LocalDate until) {
        ClaimEntity claim = access.entity(claimId);
        long actor = currentActor.require().id();
        if (Objects.equals(claim.submittedBy(), actor)) {
            throw new RejectedException(Rejection.of("SEPARATION_OF_DUTIES", claim.state(), ClaimAction.PASS));
        }
        log.waive(ClaimFindings.subject(claim), control, reason, until);
        claim.acted("WAIVE", actor);
    }

    @Override
    @Transactional(readOnly = true)
    public SampleSheet sample(long claimId) {
        ClaimEntity claim = access.entity(claimId);
        List<ClaimLine> paid = paid(claimId);
        Map<Long, SampleStore.Row> rows = samples.of(claimId);
        int required = SampleDraw.required(paid.size(), rules.ratio(HouseRules.SAMPLE_RATE, claim.divisionCode()));
        Set<Long> unreached = paid.stream()
                .map(ClaimLine::enrolmentId)
                .filter(id -> rows.containsKey(id) && !rows.get(id).counts())
                .collect(java.util.stream.Collectors.toSet());
        Set<Long> drawn = SampleDraw.draw(
                claimId, paid.stream().map(ClaimLine::enrolmentId).toList(), required, unreached);
        var known = people.load(paid.stream().map(ClaimLine::personId).toList());
        List<Asked> asked = paid.stream()
                .map(line -> asked(line, Objects.requireNonNull(known.get(line.personId())), drawn, rows))
                .toList();
        return new SampleSheet(required, samples.answered(claimId), asked);
    }

    private static Asked asked(
            ClaimLine line, PersonDirectory.Person person, Set<Long> drawn, Map<Long, SampleStore.Row> rows) {
        SampleStore.Row row = rows.get(line.enrolmentId());
        var phone = person.phone();
        return new Asked(
                line.id(),
                line.position(),
                line.name(),
                phone == null ? "" : Masking.phone(phone.number()),
                drawn.contains(line.enrolmentId()),
                row == null ? null : row.answer(),
                row == null ? "" : row.note(),
                row == null ? "" : row.askedBy());
    }

    private List<ClaimLine> paid(long claimId) {
        return lines.of(claimId).stream()
                .filter(line -> line.payable().isPositive() && line.personId() != ClaimList.NOBODY)
                .toList();
    }

    private ClaimLine line(long claimId, long lineId) {
        return paid(claimId).stream()
                .filter(line -> line.id() == lineId)
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    @Override
    @Transactional
    public void ask(long claimId, List<Answer> answers) {
        ClaimEntity claim = access.entity(claimId);
        if (!IN_REVIEW.contains(claim.state())) {
            throw new RejectedException(Rejection.of("ILLEGAL_TRANSITION", claim.state(), ClaimAction.PASS));
        }
        var actor = currentActor.require();
        for (Answer answer : answers) {
            samples.save(claimId, line(claimId, answer.lineId()), answer, actor.displayName());
        }
        claim.acted("SAMPLE", actor.id());
        record(claim, "SAMPLE", Map.of("answers", Integer.toString(answers.size())));
    }

    @Override
    @Transactional
    public String phone(long claimId, long lineId) {
        ClaimEntity claim = access.entity(claimId);
        ClaimLine line = line(claimId, lineId);
        record(claim, "REVEAL_PHONE", Map.of("line", Integer.toString(line.position())));
        var phone = people.load(line.personId()).phone();
        return phone == null ? "" : phone.number();
    }

    private void record(ClaimEntity claim, String action, Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "subsidy:" + claim.divisionCode(),
                action,
                "claim",
                claim.getId(),
                claim.state().name(),
                claim.state().name(),
                null,
                facts));
    }
}
