package cn.yujiang.subsidy;

import java.time.Instant;
import java.util.List;

/** What was frozen of a claim, byte for byte. For services that have checked rights and scope themselves; never used by views. */
public interface ClaimArchive {

    /**
     * A frozen version.
     *
     * @param content as it was frozen
     * @param sha256 as it was stored beside it
     */
    record Version(int number, String content, String sha256, long totalFen, Instant at) {}

    List<Version> versions(long claimId);

    /** The notice the claim was published in; empty before. */
    List<Notices.Notice> notices(long claimId);
}
