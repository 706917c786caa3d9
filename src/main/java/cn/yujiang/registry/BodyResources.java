package cn.yujiang.registry;

import cn.yujiang.identity.Rights;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Teachers and places of a body (S03). In one body a name stands for one teacher, and one for one place. */
public interface BodyResources {

    /** @param phone empty when none is given */
    record NewTeacher(String name, String qualification, String phone) {}

    record NewPlace(String name, String address, int capacity) {}

    /** By name. @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} when the body is out of scope */
    @PreAuthorize(Rights.COHORT_READER)
    List<Teacher> teachers(long bodyId);

    @PreAuthorize(Rights.COHORT_READER)
    List<TrainingPlace> places(long bodyId);

    /**
     * Enters a teacher of the own body.
     *
     * @throws cn.yujiang.shared.RejectedException {@code TEACHER_NAME}, {@code TEACHER_TWICE}, {@code PHONE_FORMAT}
     */
    @PreAuthorize(Rights.APPLICANT)
    void addTeacher(NewTeacher teacher);

    /** @throws cn.yujiang.shared.RejectedException {@code PLACE_NAME}, {@code PLACE_TWICE}, {@code PLACE_CAPACITY} */
    @PreAuthorize(Rights.APPLICANT)
    void addPlace(NewPlace place);

    /**
     * Says where a place of the own body is; null takes the position away, and sign-ins there are not checked any more.
     *
     * @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}
     */
    @PreAuthorize(Rights.APPLICANT)
    void locate(long placeId, @Nullable PlacePosition position);

    /** Takes a teacher of the own body off the list; time tables keep the name. */
    @PreAuthorize(Rights.APPLICANT)
    void removeTeacher(long teacherId);

    @PreAuthorize(Rights.APPLICANT)
    void removePlace(long placeId);
}
