package cn.yujiang.certification.domain;

import cn.yujiang.certification.JobRecommendations.NewRecommendation;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be entered as a recommended job. */
public final class RecommendationChecks {

    private RecommendationChecks() {}

    /** @param begin first day of the class; null while the plan has none */
    public static List<Rejection> of(NewRecommendation entry, @Nullable LocalDate begin, LocalDate today) {
        var problems = new ArrayList<Rejection>();
        if (entry.enrolmentIds().isEmpty()) {
            problems.add(Rejection.onField("trainees", "RECOMMENDATION_TRAINEES"));
        }
        if (entry.employer().isBlank()) {
            problems.add(Rejection.onField("employer", "RECOMMENDATION_EMPLOYER"));
        }
        if (entry.post().isBlank()) {
            problems.add(Rejection.onField("post", "RECOMMENDATION_POST"));
        }
        if (entry.day().isAfter(today) || begin != null && entry.day().isBefore(begin)) {
            problems.add(Rejection.onField("day", "RECOMMENDATION_DAY", begin == null ? today : begin, today));
        }
        return problems;
    }
}
