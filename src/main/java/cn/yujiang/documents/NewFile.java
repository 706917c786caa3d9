package cn.yujiang.documents;

/**
 * A file to keep.
 *
 * @param owner object it belongs to
 * @param uploadName name the browser told; it is only shown, cleaned, and never used as a path
 * @param content the bytes
 * @param uploadedBy account of the person
 */
public record NewFile(FileOwner owner, String uploadName, byte[] content, String uploadedBy) {}
