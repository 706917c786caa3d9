package cn.yujiang.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A trainee of a class as lists show it: name in full for the own class, numbers masked.
 *
 * @param position serial number on the roster, from 1
 * @param category term of the code list of person categories
 * @param hireDate date of hiring for enterprise classes, null otherwise
 */
public record Enrolment(
        long id,
        long cohortId,
        long personId,
        int position,
        String name,
        String maskedId,
        boolean male,
        String maskedPhone,
        String maskedAccount,
        String category,
        String education,
        String employer,
        @Nullable LocalDate hireDate,
        EnrolmentState state) {}
