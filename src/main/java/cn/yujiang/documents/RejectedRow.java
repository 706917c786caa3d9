package cn.yujiang.documents;

/**
 * A row to send back.
 *
 * @param row the row as read
 * @param reason why, in the user's language
 */
public record RejectedRow(ImportedRow row, String reason) {}
