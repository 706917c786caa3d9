package cn.yujiang.certification;

import cn.yujiang.attendance.Credit;
import cn.yujiang.identity.Rights;
import cn.yujiang.training.Carried;
import cn.yujiang.training.CohortState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** What a trainee may read: the own classes and certificates, never anybody else's. There is no parameter to ask for others. */
public interface MyTraining {

    /**
     * A class of the signed-in trainee.
     *
     * @param credit hours so far; null before the class is approved
     * @param result examination; null while there is none
     * @param carried what was brought along from another class; null without one
     */
    record MyClass(
            long cohortId,
            String name,
            String bodyName,
            String occupation,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            CohortState state,
            @Nullable Credit credit,
            @Nullable ExamResult result,
            @Nullable Carried carried) {}

    /** Classes that were approved at least, newest first. */
    @PreAuthorize(Rights.TRAINEE)
    List<MyClass> classes();

    @PreAuthorize(Rights.TRAINEE)
    List<Certificate> certificates();

    /** Money paid or on its way to the trainee; empty as long as no module above reports any. */
    @PreAuthorize(Rights.TRAINEE)
    List<MyMoney.Entry> money();
}
