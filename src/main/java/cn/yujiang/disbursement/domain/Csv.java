package cn.yujiang.disbursement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Separated texts as RFC 4180 has them. Texts a spreadsheet program would compute are made harmless when written. */
public final class Csv {

    private static final String COMPUTED = "=+-@\t\r";

    private Csv() {}

    /** One line with its line end. */
    public static String line(List<String> cells, char separator) {
        return cells.stream()
                        .map(cell -> quoted(cell, separator))
                        .collect(Collectors.joining(String.valueOf(separator)))
                + "\r\n";
    }

    /** A leading quote keeps a text a text; numbers without sign never start like a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && COMPUTED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String raw, char separator) {
        String text = harmless(raw);
        boolean plain = text.indexOf(separator) < 0
                && text.indexOf('"') < 0
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** All rows; cells are stripped of outer blanks, as banks pad them. A quote that is never closed ends with the text. */
    public static List<List<String>> read(String text, char separator) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean inQuotes = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inQuotes) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    inQuotes = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                inQuotes = true;
                cell.setLength(0);
            } else if (c == separator) {
                end(row, cell);
            } else if (c == '\n') {
                end(row, cell);
                rows.add(List.copyOf(row));
                row.clear();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            end(row, cell);
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private static void end(List<String> row, StringBuilder cell) {
        row.add(cell.toString().strip());
        cell.setLength(0);
    }
}
