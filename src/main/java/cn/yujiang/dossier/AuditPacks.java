package cn.yujiang.dossier;

import org.springframework.security.access.prepost.PreAuthorize;

/** Makes audit packs. Identity numbers and accounts are masked in them; each making is recorded. */
public interface AuditPacks {

    /** @param zip the whole file */
    record Pack(String fileName, byte[] zip) {}

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}, {@code CLAIM_NOT_SUBMITTED} for a draft */
    @PreAuthorize("hasAnyRole('SECOND_REVIEWER','SUPERVISOR')")
    Pack make(long claimId);
}
