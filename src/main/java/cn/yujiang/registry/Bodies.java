package cn.yujiang.registry;

import cn.yujiang.identity.Rights;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases about institutions, enterprises and evaluation bodies. */
public interface Bodies {

    /** What a clerk may change about the own body. */
    record Details(
            String address,
            String legalPerson,
            String contactName,
            String phone,
            String accountName,
            String bankName,
            String accountNumber) {}

    /** A body as it enters the register. */
    record NewBody(
            BodyKind kind, String name, String shortName, String creditCode, String divisionCode, Details details) {}

    /** Enters a body. It files classes once it has applied and was listed ({@link BodyListings}). */
    @PreAuthorize(Rights.SYSTEM)
    long register(NewBody body);

    /** The body the signed-in clerk acts for. */
    @PreAuthorize(Rights.APPLICANT)
    Body own();

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} when absent or out of scope */
    @PreAuthorize(Rights.CLAIM_READER)
    Body get(long bodyId);

    @PreAuthorize(Rights.COHORT_READER)
    List<Body> evaluationBodies(String divisionCode);

    /**
     * Saves the own body's data. An empty phone or account number keeps the stored one. Another account or bank is only proposed; the old
     * one stays in use until another person has confirmed it ({@link BodyAccountChanges}).
     *
     * @param version what the form was loaded with; a newer record refuses the change
     * @throws cn.yujiang.shared.RejectedException {@code BODY_ACCOUNT_NAME} when the account is not in the body's own name,
     *     {@code PHONE_FORMAT}, {@code ACCOUNT_FORMAT}
     */
    @PreAuthorize(Rights.APPLICANT)
    Body update(Details details, int version);
}
