package cn.yujiang.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of a class as form F01 asks for it. A draft may be incomplete: empty text and null mean "not filled in yet", and the
 * filing checks name what is missing.
 *
 * @param occupation term of the code list, for example 焊工
 * @param level 五级 … 一级 or 无等级
 * @param mode how the training was commissioned: ORDER, MENU, PROJECT, TARGETED or OTHER
 * @param fullTime whether the class is held full time
 */
public record CohortPlan(
        String name,
        String trainingKind,
        String occupation,
        String level,
        String certificateKind,
        Mode mode,
        boolean fullTime,
        String place,
        String headTeacher,
        @Nullable Long evaluatorId,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {

    /** The same plan on other days. */
    public CohortPlan between(@Nullable LocalDate first, @Nullable LocalDate last) {
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
                first,
                last);
    }

    /** 订单式、菜单式、项目制、定向式、其他. */
    public enum Mode {
        ORDER,
        MENU,
        PROJECT,
        TARGETED,
        OTHER
    }
}
