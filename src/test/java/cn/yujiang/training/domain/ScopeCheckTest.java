package cn.yujiang.training.domain;

import static cn.yujiang.training.domain.Plans.day;
import static cn.yujiang.training.domain.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.registry.ListingScope;
import cn.yujiang.training.Finding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A class of welders of level five that begins on the 16th. */
class ScopeCheckTest {

    private static List<Finding> check(String occupation, String level, LocalDate until) {
        return ScopeCheck.of(plan(16, 17), List.of(new ListingScope(occupation, level, until)));
    }

    @Test
    void withinTheScopeNothingIsFound() {
        assertThat(check("焊工", "五级", day(16))).isEmpty();
    }

    @Test
    void outsideTheScopeIsBlockedAndTheScopeIsNamed() {
        assertThat(check("电工", "三级", day(31))).containsExactly(Finding.block("SCOPE_OUTSIDE", "焊工", "五级", "电工 三级"));
    }

    @Test
    void afterTheLastDayOfTheScopeIsBlocked() {
        assertThat(check("焊工", "五级", day(15)))
                .containsExactly(Finding.block("SCOPE_EXPIRED", "焊工", "2026-03-16", "2026-03-15"));
    }

    @Test
    void aBodyWithoutAnyScopeIsWarned() {
        assertThat(ScopeCheck.of(plan(16, 17), List.of())).containsExactly(Finding.warn("SCOPE_NONE"));
    }
}
