package cn.yujiang.subsidy.application;

import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.training.Cohort;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The head of a claim. Changed by verbs only; a paid claim is never edited. */
@Entity
@Table(name = "claim")
class ClaimEntity implements Persistable<Long> {

    @Id
    private Long id;

    private @Nullable String claimNo;
    private String ruleId;
    private String ruleTitle;
    private String fund;
    private String packHash;

    /** What the bureau had decided about open parameters; null for claims from before it was kept. */
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Convert(converter = TextMap.class)
    private @Nullable Map<String, String> parameters;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PayeeKind payee;

    private long applicantId;

    /** A claim is for a class or for a list. */
    private @Nullable Long cohortId;

    private @Nullable Long listId;

    /** The claim these lines were in before an objection stopped them there. */
    private @Nullable Long dividedFrom;

    private String divisionCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ClaimState state;

    private int submission;
    private long totalFen;
    private int paidPersons;
    private long createdBy;
    private @Nullable Long submittedBy;
    private @Nullable Long firstReviewerId;
    private @Nullable Long secondReviewerId;
    private @Nullable Long approverId;
    private @Nullable Instant submittedAt;
    private @Nullable LocalDate dueOn;
    private @Nullable String returnReason;
    private @Nullable Long noticeId;
    private @Nullable LocalDate noticeFrom;
    private @Nullable LocalDate noticeTo;
    private @Nullable LocalDate approvableFrom;
    private String accountName = "";
    private String bankName = "";
    private @Nullable String accountSealed;

    private @Nullable String returnCode;

    /** The last thing anybody did with the claim, so that a reviewer may take back the own step only while nothing followed. */
    private @Nullable String lastAction;

    private @Nullable Long lastActor;

    /** Rule and class while the claim lives, null when it is withdrawn or rejected: at most one live claim each. */
    private @Nullable String liveKey;

    @Version
    private int version;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ClaimEntity() {}

    ClaimEntity(Cohort cohort, RuleInfo rule, long applicantId, long createdBy) {
        this.id = Ids.next();
        this.ruleId = rule.id();
        this.ruleTitle = rule.titleZh();
        this.fund = rule.fund();
        this.packHash = "";
        this.payee = rule.payee();
        this.applicantId = applicantId;
        this.cohortId = cohort.id();
        this.divisionCode = cohort.divisionCode();
        this.state = ClaimState.DRAFT;
        this.createdBy = createdBy;
        this.liveKey = rule.id() + ":" + cohort.id();
    }

    /** For a list; the body it belongs to applies. */
    ClaimEntity(ClaimList list, RuleInfo rule, long createdBy) {
        this.id = Ids.next();
        this.ruleId = rule.id();
        this.ruleTitle = rule.titleZh();
        this.fund = rule.fund();
        this.packHash = "";
        this.payee = rule.payee();
        this.applicantId = list.bodyId();
        this.listId = list.id();
        this.divisionCode = list.divisionCode();
        this.state = ClaimState.DRAFT;
        this.createdBy = createdBy;
        this.liveKey = rule.id() + ":list:" + list.id();
    }

    /** For lines of another claim that wait for an objection: as far on the way as that claim, by the same people. */
    ClaimEntity(ClaimEntity origin, String number) {
        this.id = Ids.next();
        this.claimNo = number;
        this.ruleId = origin.ruleId;
        this.ruleTitle = origin.ruleTitle;
        this.fund = origin.fund;
        this.packHash = origin.packHash;
        this.parameters = origin.parameters;
        this.payee = origin.payee;
        this.applicantId = origin.applicantId;
        this.cohortId = origin.cohortId;
        this.listId = origin.listId;
        this.dividedFrom = origin.id;
        this.divisionCode = origin.divisionCode;
        this.state = origin.state;
        this.submission = origin.submission;
        this.createdBy = origin.createdBy;
        this.submittedBy = origin.submittedBy;
        this.submittedAt = origin.submittedAt;
        this.firstReviewerId = origin.firstReviewerId;
        this.secondReviewerId = origin.secondReviewerId;
        this.noticeId = origin.noticeId;
        this.noticeFrom = origin.noticeFrom;
        this.noticeTo = origin.noticeTo;
        this.approvableFrom = origin.approvableFrom;
        this.liveKey = "divided:" + id;
    }

    void computed(ClaimCalculator.Result result) {
        packHash = result.packHash();
        parameters = result.parameters();
        retotal(result.lines());
    }

    /** The sum of the lines that stand, after one was struck out or taken back in. */
    void retotal(List<ClaimLine> lines) {
        totalFen = lines.stream()
                .map(ClaimLine::payable)
                .reduce(Money.ZERO, Money::plus)
                .fen();
        paidPersons =
                (int) lines.stream().filter(line -> line.payable().isPositive()).count();
    }

    void moveTo(ClaimState next, @Nullable String reason, @Nullable LocalDate due) {
        state = next;
        returnReason = reason;
        dueOn = due;
        if (next == ClaimState.WITHDRAWN || next == ClaimState.REJECTED) {
            liveKey = null;
        }
    }

    void acted(String action, long actor) {
        lastAction = action;
        lastActor = actor;
    }

    /** Whether this was the last thing that happened, and this person did it. */
    boolean lastWas(String action, long actor) {
        return action.equals(lastAction) && lastActor != null && lastActor == actor;
    }

    void returnedFor(String code, LocalDate due) {
        returnCode = code;
        dueOn = due;
    }

    void dueOn(LocalDate due) {
        dueOn = due;
    }

    /** The first review is open again. */
    void reopened() {
        firstReviewerId = null;
    }

    @Nullable
    String returnCode() {
        return returnCode;
    }

    void submitted(String number, long by, Instant at) {
        claimNo = claimNo == null ? number : claimNo;
        submission++;
        returnCode = null;
        submittedBy = by;
        submittedAt = at;
        firstReviewerId = null;
        secondReviewerId = null;
    }

    void account(String holder, String bank, String sealed) {
        accountName = holder;
        bankName = bank;
        accountSealed = sealed;
    }

    void firstReviewedBy(long reviewer) {
        firstReviewerId = reviewer;
    }

    void secondReviewedBy(long reviewer) {
        secondReviewerId = reviewer;
    }

    void published(long notice, WorkdayCalendar.NoticePeriod period) {
        noticeId = notice;
        noticeFrom = period.firstDay();
        noticeTo = period.lastDay();
        approvableFrom = period.earliestDecision();
    }

    void approvedBy(long approver) {
        approverId = approver;
    }

    ClaimState state() {
        return state;
    }

    String divisionCode() {
        return divisionCode;
    }

    long applicantId() {
        return applicantId;
    }

    /** Null for a claim made from a list. */
    @Nullable
    Long cohortId() {
        return cohortId;
    }

    /** Null for a claim made for a class. */
    @Nullable
    Long listId() {
        return listId;
    }

    /** The claim these lines were divided from; null for a claim that was filed. */
    @Nullable
    Long dividedFrom() {
        return dividedFrom;
    }

    String ruleId() {
        return ruleId;
    }

    String ruleTitle() {
        return ruleTitle;
    }

    String fund() {
        return fund;
    }

    String packHash() {
        return packHash;
    }

    @Nullable
    Map<String, String> parameters() {
        return parameters;
    }

    PayeeKind payee() {
        return payee;
    }

    int submission() {
        return submission;
    }

    Money total() {
        return Money.ofFen(totalFen);
    }

    int paidPersons() {
        return paidPersons;
    }

    long createdBy() {
        return createdBy;
    }

    @Nullable
    Long submittedBy() {
        return submittedBy;
    }

    @Nullable
    Long firstReviewerId() {
        return firstReviewerId;
    }

    @Nullable
    Long secondReviewerId() {
        return secondReviewerId;
    }

    @Nullable
    Long approverId() {
        return approverId;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    @Nullable
    Long noticeId() {
        return noticeId;
    }

    @Nullable
    LocalDate noticeFrom() {
        return noticeFrom;
    }

    @Nullable
    LocalDate noticeTo() {
        return noticeTo;
    }

    @Nullable
    LocalDate approvableFrom() {
        return approvableFrom;
    }

    String accountName() {
        return accountName;
    }

    String bankName() {
        return bankName;
    }

    @Nullable
    String accountSealed() {
        return accountSealed;
    }

    @Nullable
    String claimNo() {
        return claimNo;
    }

    int version() {
        return version;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
