package cn.yujiang.documents;

/**
 * What the guard counted while it looked through a workbook.
 *
 * @param rows row elements of all sheets together
 * @param inflatedBytes size when unpacked
 */
public record SheetFacts(int rows, long inflatedBytes) {}
