package cn.yujiang.certification;

import java.time.Instant;

/**
 * What a verification rests on, without the bytes.
 *
 * @param name name for people
 * @param sha256 of the content, 64 hexadecimal digits
 * @param size bytes
 * @param by account of who verified
 */
public record ProofFile(long certificateId, String name, String sha256, int size, Instant at, String by) {}
