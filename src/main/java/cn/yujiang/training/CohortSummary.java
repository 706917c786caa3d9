package cn.yujiang.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the class list. */
public record CohortSummary(
        long id,
        @Nullable String filingNo,
        String name,
        String bodyName,
        String divisionCode,
        String occupation,
        String level,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        int trainees,
        long plannedHundredths,
        CohortState state) {}
