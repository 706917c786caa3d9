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

    /** @throws cn.yujiang.shared.RejectedException {@code PARAMETER_UNKNOWN} for a key no pack declares */
    BigDecimal ratio(String key, String division);

    /** @throws cn.yujiang.shared.RejectedException {@code PARAMETER_UNKNOWN} for a key no pack declares or one that is not whole */
    int integer(String key, String division);
}
