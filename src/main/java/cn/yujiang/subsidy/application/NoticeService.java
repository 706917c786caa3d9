package cn.yujiang.subsidy.application;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.registry.SerialNumbers;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.Notices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class NoticeService implements Notices {

    private static final int SHOWN_MONTHS = 1;
    private static final int MIN_TEXT = 5;

    private final NoticeStore store;
    private final ClaimAccess access;
    private final ClaimWorkflow workflow;
    private final Upholding upholding;
    private final ClaimRepository claims;
    private final LineStore lines;
    private final ClaimSubjects subjects;
    private final PolicyCatalogue policies;
    private final SerialNumbers serials;
    private final HouseRules rules;
    private final WorkdayCalendar calendar;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    NoticeService(
            NoticeStore store,
            ClaimAccess access,
            ClaimWorkflow workflow,
            Upholding upholding,
            ClaimRepository claims,
            LineStore lines,
            ClaimSubjects subjects,
            PolicyCatalogue policies,
            SerialNumbers serials,
            HouseRules rules,
            WorkdayCalendar calendar,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.access = access;
        this.workflow = workflow;
        this.upholding = upholding;
        this.claims = claims;
        this.lines = lines;
        this.subjects = subjects;
        this.policies = policies;
        this.serials = serials;
        this.rules = rules;
        this.calendar = calendar;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long publish(List<Long> claimIds, String hotline) {
        if (claimIds.isEmpty()) {
            throw new RejectedException(Rejection.of("NOTICE_EMPTY"));
        }
        if (!hotline.strip().matches("[0-9][0-9 -]{4,28}[0-9]")) {
            throw new RejectedException(Rejection.onField("hotline", "HOTLINE_MISSING"));
        }
        List<ClaimEntity> entities = claimIds.stream().map(access::entity).toList();
        String division = entities.getFirst().divisionCode();
        if (entities.stream().anyMatch(claim -> !claim.divisionCode().equals(division))) {
            throw new RejectedException(Rejection.of("NOTICE_ONE_DIVISION"));
        }
        LocalDate today = clock.today();
        var period = calendar.notice(today, rules.integer(HouseRules.NOTICE_WORKDAYS, division));
        long id = Ids.next();
        List<Item> items = entities.stream().map(this::item).toList();
        String number =
                "GS%s-%d-%04d".formatted(division, today.getYear(), serials.next("notice", division, today.getYear()));
        store.insert(
                new Notice(id, number, division, today, period.firstDay(), period.lastDay(), hotline.strip(), items),
                currentActor.require().id());
        for (ClaimEntity claim : entities) {
            workflow.move(claim, ClaimAction.PUBLISH, number);
            claim.published(id, period);
            claims.saveAndFlush(claim);
        }
        return id;
    }

    private Item item(ClaimEntity entity) {
        Claim claim = access.toClaim(entity);
        ClaimSubject subject = subjects.of(entity);
        String basis = policies.basis(claim.ruleId());
        List<Line> people = claim.lines().stream()
                .filter(line -> line.payable().isPositive())
                .map(line ->
                        new Line(line.name(), line.maskedId(), subject.occupation(), subject.level(), line.payable()))
                .toList();
        return new Item(
                claim.id(),
                Objects.requireNonNull(claim.claimNo()),
                claim.ruleTitle(),
                basis,
                claim.applicantName(),
                claim.total(),
                people);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> current() {
        return store.since(clock.today().minusMonths(SHOWN_MONTHS));
    }

    @Override
    @Transactional(readOnly = true)
    public Notice get(long noticeId) {
        return store.find(noticeId).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    @Override
    @Transactional
    public void object(long claimId, long lineId, String text) {
        ClaimEntity claim = access.entity(claimId);
        workflow.require(claim, ClaimAction.OBJECT);
        LocalDate last = claim.noticeTo();
        if (last != null && clock.today().isAfter(last)) {
            throw new RejectedException(Rejection.of("NOTICE_OVER", last));
        }
        if (text.strip().length() < MIN_TEXT) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_TEXT));
        }
        ClaimLine line = lines.of(claimId).stream()
                .filter(l -> l.id() == lineId)
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        if (!line.payable().isPositive()) {
            throw new RejectedException(Rejection.of("OBJECTION_WITHOUT_MONEY", line.position(), line.name()));
        }
        store.insertObjection(
                new Objection(Ids.next(), claimId, lineId, line.name(), text.strip(), Objection.State.OPEN, ""),
                currentActor.require().id(),
                clock.now());
        lines.objected(lineId, true);
        workflow.move(claim, ClaimAction.OBJECT, text.strip());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> archive(String search, int offset, int limit) {
        return store.archive(clock.today(), search, offset, Math.min(limit, 100));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Objection> objections(long claimId) {
        access.entity(claimId);
        return store.objections(claimId);
    }

    @Override
    @Transactional
    public void resolve(long objectionId, boolean founded, String result) {
        Objection objection =
                store.objection(objectionId).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        ClaimEntity claim = access.entity(objection.claimId());
        if (result.strip().length() < MIN_TEXT) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_TEXT));
        }
        if (!store.resolve(
                objectionId, founded ? Objection.State.FOUNDED : Objection.State.UNFOUNDED, result.strip())) {
            throw new RejectedException(Rejection.of("OBJECTION_DECIDED"));
        }
        if (founded) {
            upholding.uphold(claim, objection, result.strip());
        } else {
            lines.objected(objection.lineId(), false);
            workflow.logLine(claim, "OBJECTION_UNFOUNDED", result.strip(), Map.of("person", objection.name()));
        }
    }
}
