package cn.yujiang.subsidy.application;

import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.training.Cohort;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a claim is made for: a class, or a list where the rule needs no class. */
sealed interface ClaimSubject {

    /** A class. */
    record OfClass(Cohort cohort) implements ClaimSubject {

        @Override
        public String name() {
            return cohort.plan().name();
        }

        @Override
        public @Nullable String filingNo() {
            return cohort.filingNo();
        }

        @Override
        public @Nullable LocalDate end() {
            return cohort.plan().end();
        }

        @Override
        public String occupation() {
            return cohort.plan().occupation();
        }

        @Override
        public String level() {
            return cohort.plan().level();
        }
    }

    /** A list. */
    record OfList(ClaimList list) implements ClaimSubject {

        @Override
        public String name() {
            return list.title();
        }

        @Override
        public @Nullable String filingNo() {
            return null;
        }

        @Override
        public LocalDate end() {
            return list.end();
        }

        @Override
        public String occupation() {
            return "";
        }

        @Override
        public String level() {
            return "";
        }
    }

    String name();

    /** Number of the filing; lists are not filed. */
    @Nullable
    String filingNo();

    /** The day the time to claim is counted from. */
    @Nullable
    LocalDate end();

    /** Empty for lists: they teach no occupation. */
    String occupation();

    String level();
}
