package cn.yujiang.documents;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param sheet name of the sheet
 * @param number row number as the spreadsheet program shows it, from 1
 * @param cells cells from column A on; a row may be shorter than others
 */
public record SheetRow(String sheet, int number, List<SheetCell> cells) {

    /** The cell of a column, counted from 0; blank beyond the end. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.shown().isBlank());
    }
}
