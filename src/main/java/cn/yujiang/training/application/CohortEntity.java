package cn.yujiang.training.application;

import cn.yujiang.shared.Ids;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.CohortState;
import jakarta.persistence.Column;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The head of a class. Changed by verbs only; the version guards against two people editing one form. */
@Entity
@Table(name = "cohort")
class CohortEntity implements Persistable<Long> {

    @Id
    private Long id;

    private long bodyId;
    private String divisionCode;
    private @Nullable String filingNo;
    private String name;
    private String trainingKind;
    private String occupation;
    private String level;
    private String certificateKind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CohortPlan.Mode mode;

    private boolean fullTime;
    private String place;
    private String headTeacher;
    private @Nullable Long evaluatorId;
    private @Nullable LocalDate startDate;
    private @Nullable LocalDate endDate;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CohortState state;

    private long plannedHundredths;
    private int trainees;
    private int planVersion;
    private @Nullable Instant filedAt;

    @Column(length = 1000)
    private @Nullable String decisionReason;

    private long createdBy;
    private Instant createdAt;

    @Version
    private int version;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected CohortEntity() {}

    @SuppressWarnings("NullAway.Init") // the rest is filled by plan()
    CohortEntity(long bodyId, String divisionCode, long createdBy, Instant createdAt) {
        this.id = Ids.next();
        this.bodyId = bodyId;
        this.divisionCode = divisionCode;
        this.state = CohortState.DRAFT;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    void write(CohortPlan plan, long hundredths) {
        name = plan.name();
        trainingKind = plan.trainingKind();
        occupation = plan.occupation();
        level = plan.level();
        certificateKind = plan.certificateKind();
        mode = plan.mode();
        fullTime = plan.fullTime();
        place = plan.place();
        headTeacher = plan.headTeacher();
        evaluatorId = plan.evaluatorId();
        startDate = plan.start();
        endDate = plan.end();
        plannedHundredths = hundredths;
    }

    CohortPlan plan() {
        return new CohortPlan(
                name,
                trainingKind,
                occupation,
                level,
                certificateKind,
                mode,
                fullTime,
                place,
                headTeacher,
                evaluatorId,
                startDate,
                endDate);
    }

    void moveTo(CohortState next, @Nullable String reason) {
        state = next;
        decisionReason = reason;
    }

    void filedAt(Instant at) {
        filedAt = at;
    }

    void approvedAs(String number) {
        filingNo = number;
        planVersion++;
    }

    /** A change of the approved plan makes its next version. */
    void nextPlanVersion() {
        planVersion++;
    }

    void countTrainees(int count) {
        trainees = count;
    }

    long bodyId() {
        return bodyId;
    }

    String divisionCode() {
        return divisionCode;
    }

    @Nullable
    String filingNo() {
        return filingNo;
    }

    CohortState state() {
        return state;
    }

    int planVersion() {
        return planVersion;
    }

    @Nullable
    Instant filedAt() {
        return filedAt;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
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
