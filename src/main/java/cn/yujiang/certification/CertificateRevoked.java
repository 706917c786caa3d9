package cn.yujiang.certification;

/** A verified certificate turned out to be worthless: claims that used it must be looked at again. */
public record CertificateRevoked(long certificateId, String reason) {}
