package cn.yujiang.policy;

/**
 * What a decision rests on, enough to compute it again bit for bit.
 *
 * @param documentNo normalised number of the paper, or 无文号
 * @param version version of the pack
 * @param packHash SHA-256 of the pack's canonical form
 * @param engineVersion version of the formula language's meaning
 */
public record PolicyReference(
        String packId,
        String documentNo,
        String title,
        String article,
        String version,
        String packHash,
        String engineVersion) {}
