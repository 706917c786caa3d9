package cn.yujiang.training;

import cn.yujiang.shared.LessonHours;

/**
 * Somebody from another class of the same body who is to finish in this one.
 *
 * @param enrolmentId the row on the roster of the other class
 * @param position serial number there
 * @param offline offline hours earned there when it was asked for; what is earned until the decision is added then
 * @param online platform hours, likewise
 */
public record Joining(
        long fromCohortId,
        String fromName,
        long enrolmentId,
        int position,
        RosterChange.Newcomer person,
        LessonHours offline,
        LessonHours online) {}
