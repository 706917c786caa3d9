package cn.yujiang.registry;

import cn.yujiang.identity.Rights;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** The divisions the product knows (GB/T 2260): those it came with and those the bureau added (U91). */
public interface DivisionCatalogue {

    /**
     * A division.
     *
     * @param added whether it was added here
     */
    record Division(String code, String name, String english, boolean added) {}

    /** All of them, by code. */
    @PreAuthorize(Rights.SIGNED_IN)
    List<Division> divisions();

    /**
     * Adds a division; a code is never used twice, because records carry it for ever.
     *
     * @throws cn.yujiang.shared.RejectedException {@code DIVISION_CODE} when it is no code of a province, city or county, {@code
     *     DIVISION_KNOWN}, {@code DIVISION_NAME}, {@code DIVISION_UPPER} when its city or province is not known yet
     */
    @PreAuthorize(Rights.POLICY)
    Division add(String code, String name, String english);
}
