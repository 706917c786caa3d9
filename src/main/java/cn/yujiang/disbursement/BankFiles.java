package cn.yujiang.disbursement;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Money;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Files to the bank and back. Layouts come from the folder {@code config/bank-layouts}. */
public interface BankFiles {

    /** A layout that can be used for a division. */
    record LayoutInfo(String id, String name) {}

    /** A file for the bank with full account numbers. @param sha256 of the content */
    record BankFile(String name, byte[] content, int lines, Money sum, String sha256) {}

    /** A file that left before. */
    record Sent(String layout, int lines, Money sum, String sha256, String byName, LocalDateTime at) {}

    @PreAuthorize(Rights.FINANCE)
    List<LayoutInfo> layouts(long batchId);

    /**
     * The file of a released batch. Every export is recorded with its hash: full account numbers leave the system.
     *
     * @throws cn.yujiang.shared.RejectedException {@code BATCH_STATE}, {@code BATCH_OUTCOMES} once an outcome is recorded, {@code
     *     LAYOUT_UNKNOWN}, {@code LAYOUT_CHARSET} naming the line the charset cannot write
     */
    @PreAuthorize(Rights.FINANCE)
    BankFile export(long batchId, String layoutId);

    @PreAuthorize(Rights.FINANCE)
    List<Sent> sent(long batchId);
}
