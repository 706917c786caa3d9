package cn.yujiang.documents.application;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;

/**
 * Looks through the bytes of one XML part without parsing it: counts rows, measures runs of text and tags, reads cell references
 * and refuses declarations. It keeps a few counters only, whatever the size. A filter, not a parser: it knows the forms
 * spreadsheet programs write.
 */
final class XmlScan {

    /** A cell holds at most 32,767 characters; tags with many attributes may be longer than a text. */
    private static final int LONGEST_RUN = 40_000;

    private static final int MAX_LETTERS = 3;
    private static final int MAX_DIGITS = 7;
    private static final int TAG_START_LENGTH = 10;

    private final int maxRows;
    private final byte[] tagStart = new byte[TAG_START_LENGTH];
    private int rows;
    private int run;
    private boolean inTag;
    private int refState;
    private int letters;
    private int digits;

    XmlScan(int maxRows) {
        this.maxRows = maxRows;
    }

    int rows() {
        return rows;
    }

    void feed(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            step(bytes[i]);
        }
    }

    private void step(byte b) {
        if (b == '<') {
            inTag = true;
            run = 0;
            refState = 0;
            return;
        }
        if (inTag) {
            inTag(b);
        } else {
            // continuation bytes of UTF-8 are no characters of their own
            count((b & 0xC0) != 0x80);
        }
    }

    private void inTag(byte b) {
        if (run < TAG_START_LENGTH) {
            tagStart[run] = b;
        }
        count(true);
        if (run == 8 && (starts("!DOCTYPE") || starts("!doctype")) || run == 7 && starts("!ENTITY")) {
            throw refused("SHEET_ENTITIES");
        }
        if (run == 4 && starts("row") && !isNameByte(b)) {
            countRow();
        }
        reference(b);
        if (b == '>') {
            inTag = false;
            run = 0;
        }
    }

    private void countRow() {
        rows++;
        if (rows > maxRows) {
            throw new RejectedException(Rejection.of("SHEET_TOO_MANY_ROWS", maxRows));
        }
    }

    private void count(boolean character) {
        if (character && ++run > LONGEST_RUN) {
            throw refused("SHEET_BOMB");
        }
    }

    /** Follows {@code  r="AB12"}: blank, r, =, quote, letters, digits. */
    private void reference(byte b) {
        switch (refState) {
            case 0 -> refState = b == ' ' || b == '\n' || b == '\t' || b == '\r' ? 1 : 0;
            case 1 -> refState = b == 'r' ? 2 : b == ' ' ? 1 : 0;
            case 2 -> refState = b == '=' ? 3 : b == ' ' ? 2 : 0;
            case 3 -> openReference(b);
            default -> insideReference(b);
        }
    }

    private void openReference(byte b) {
        refState = b == '"' || b == '\'' ? 4 : b == ' ' ? 3 : 0;
        letters = 0;
        digits = 0;
    }

    private void insideReference(byte b) {
        if (b == '"' || b == '\'') {
            refState = 0;
            return;
        }
        if (b >= '0' && b <= '9') {
            digits++;
        } else {
            letters++;
        }
        if (letters > MAX_LETTERS || digits > MAX_DIGITS) {
            throw refused("SHEET_CELL_REF");
        }
    }

    private boolean starts(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (tagStart[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameByte(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == ':' || b == '-' || b == '_';
    }

    private static RejectedException refused(String code) {
        return new RejectedException(Rejection.of(code));
    }
}
