package cn.yujiang.policy;

import java.math.BigDecimal;

/**
 * The bureau's own rules: attendance, limits, ages, deadlines. The nearest division that has its own value wins over the one
 * above it.
 */
public interface HouseRules {

    /** Keys of the house rules. */
    String MIN_ATTENDANCE = "minAttendance";

    String MAX_PER_YEAR = "maxPerYear";
    String MAX_PER_LIFE = "maxPerLife";
    String CLASS_SIZE_MAX = "classSizeMax";
    String AGE_MIN = "ageMin";
    String AGE_MAX_MALE = "ageMaxMale";
    String AGE_MAX_FEMALE = "ageMaxFemale";
    String FILING_LEAD_WORKDAYS = "filingLeadWorkdays";
    String REVIEW_WORKDAYS = "reviewWorkdays";
    String NOTICE_WORKDAYS = "noticeWorkdays";
    String CLAIM_DEADLINE_MONTHS = "claimDeadlineMonths";
    String CLAIM_WARNING_DAYS = "claimWarningDays";
    String FIRST_REVIEW_WORKDAYS = "firstReviewWorkdays";
    String CORRECTION_WORKDAYS = "correctionWorkdays";
    String PAYMENT_WORKDAYS = "paymentWorkdays";
    String SAMPLE_RATE = "sampleRate";
    String MAX_HOURS_PER_DAY = "maxHoursPerDay";
    String ONLINE_CAP_RATIO = "onlineCapRatio";
    String PASS_MARK = "passMark";
    String HEARING_WORKDAYS = "hearingWorkdays";
    String OUTPUT_PER_DAY = "outputPerDay";

    /** Minutes after the start up to which a sign-in counts as on time. */
    String LATE_MINUTES = "lateMinutes";

    /** Minutes before the start from which on a sign-in is taken. */
    String SIGN_IN_BEFORE_MINUTES = "signInBeforeMinutes";

    /** Hours after the end of a session during which the body changes its marks by itself. */
    String ATTENDANCE_GRACE_HOURS = "attendanceGraceHours";

    /** Days within which the bureau decides a correction of attendance. */
    String ATTENDANCE_CORRECTION_DAYS = "attendanceCorrectionDays";

    /** Days within which a trainee may object to a mark, and the body answers. */
    String ATTENDANCE_OBJECTION_DAYS = "attendanceObjectionDays";

    /** Whether an open objection stops the whole claim; otherwise only the lines it names. */
    String OBJECTION_STOPS_CLAIM = "objectionStopsClaim";

    /** Days a draft of a class without a first day may lie before its body is reminded. */
    String DRAFT_DAYS = "draftDays";

    /** Class hours of online study that are taken a day and person. */
    String ONLINE_HOURS_PER_DAY = "onlineHoursPerDay";

    /** Minutes without a sign of the person up to which a record of a platform is taken. */
    String ONLINE_IDLE_MINUTES = "onlineIdleMinutes";

    /** Whether a sign-in outside the circle around a place is refused; otherwise it is taken and flagged. */
    String FENCE_REFUSES = "fenceRefuses";

    /** Metres of uncertainty above which a position says nothing. */
    String FENCE_ACCURACY_METRES = "fenceAccuracyMetres";

    /** Whether a class filed later than the lead time is refused; otherwise both sides are warned. */
    String FILING_LEAD_BLOCKS = "filingLeadBlocks";

    /**
     * Whether a body has to have a paper before it applies for its listing: this key, a dot and the kind of paper; behind another dot a
     * division may set it for one kind of body.
     */
    String LISTING_PAPER = "listingPaper";

    /** Whether a pack declares a value of this key for the division or one above it. */
    boolean declared(String key, String division);

    /**
     * The key to ask when a division may set a value of its own for a kind of case: {@code filingLeadWorkdays.ORDER} where that is
     * declared, the general key otherwise.
     *
     * @param kind name of the kind as it stands behind the dot
     */
    default String keyFor(String key, String kind, String division) {
        String own = key + "." + kind;
        return declared(own, division) ? own : key;
    }

    /** @throws cn.yujiang.shared.RejectedException {@code PARAMETER_UNKNOWN} for a key no pack declares */
    BigDecimal ratio(String key, String division);

    /** @throws cn.yujiang.shared.RejectedException {@code PARAMETER_UNKNOWN} for a key no pack declares or one that is not whole */
    int integer(String key, String division);

    /** @throws cn.yujiang.shared.RejectedException {@code PARAMETER_UNKNOWN} for a key no pack declares or one that is not yes or no */
    boolean flag(String key, String division);
}
