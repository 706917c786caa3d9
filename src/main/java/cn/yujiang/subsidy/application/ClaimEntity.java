package cn.yujiang.subsidy.application;

import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.training.Cohort;
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

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PayeeKind payee;

    private long applicantId;
    private long cohortId;
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

    void computed(String hash, Money total, int persons) {
        packHash = hash;
        totalFen = total.fen();
        paidPersons = persons;
    }

    /** The sum of the lines that stand, after one was struck out or taken back in. */
    void retotal(List<ClaimLine> lines) {
        Money total = lines.stream().map(ClaimLine::payable).reduce(Money.ZERO, Money::plus);
        computed(packHash, total, (int)
                lines.stream().filter(line -> line.payable().isPositive()).count());
    }

    void moveTo(ClaimState next, @Nullable String reason, @Nullable LocalDate due) {
        state = next;
        returnReason = reason;
        dueOn = due;
        if (next == ClaimState.WITHDRAWN || next == ClaimState.REJECTED) {
            liveKey = null;
        }
    }

    void submitted(String number, long by, Instant at) {
        claimNo = claimNo == null ? number : claimNo;
        submission++;
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

    long cohortId() {
        return cohortId;
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
