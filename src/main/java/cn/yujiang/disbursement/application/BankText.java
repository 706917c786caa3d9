package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.domain.BankLayout.Format;
import cn.yujiang.disbursement.domain.BankLayout.Table;
import cn.yujiang.disbursement.domain.Csv;
import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.SheetCell;
import cn.yujiang.documents.SheetReader;
import cn.yujiang.documents.SheetWriter;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rows of texts to files and back. Nothing is replaced by a question mark: what a charset cannot write or read is refused. */
@Component
class BankText {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_ROWS = 120_000;

    private final SheetWriter sheets;
    private final SheetReader reader;

    BankText(SheetWriter sheets, SheetReader reader) {
        this.sheets = sheets;
        this.reader = reader;
    }

    /** @throws RejectedException {@code LAYOUT_CHARSET} naming the row the charset cannot write */
    byte[] write(List<List<String>> rows, Table form, String name) {
        if (form.format() == Format.XLSX) {
            return sheets.write(name, rows.getFirst(), rows.subList(1, rows.size()).stream());
        }
        var encoder = form.charset()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = new ByteArrayOutputStream();
        for (List<String> row : rows) {
            try {
                ByteBuffer encoded = encoder.encode(CharBuffer.wrap(Csv.line(row, form.separator())));
                bytes.write(encoded.array(), encoded.arrayOffset(), encoded.limit());
            } catch (CharacterCodingException e) {
                throw new RejectedException(
                        Rejection.of("LAYOUT_CHARSET", form.charset().name(), unwritable(row, form)), e);
            }
        }
        return bytes.toByteArray();
    }

    /** The first text of the row the charset cannot write: a name, never an account. */
    private static String unwritable(List<String> row, Table form) {
        return row.stream()
                .filter(cell -> !form.charset().newEncoder().canEncode(cell))
                .findFirst()
                .orElse("");
    }

    /** @throws RejectedException {@code REPLY_KIND}, {@code REPLY_ENCODING}, {@code FILE_TOO_LARGE}, those of the spreadsheet guard */
    List<List<String>> read(byte[] file, Table form) {
        if (file.length > MOST_BYTES) {
            throw new RejectedException(Rejection.of("REPLY_TOO_LARGE", MOST_BYTES / 1024 / 1024));
        }
        Optional<FileKind> kind = FileKind.of(file);
        boolean workbook = kind.filter(FileKind.XLSX::equals).isPresent();
        if (workbook != (form.format() == Format.XLSX) || !workbook && kind.isPresent()) {
            throw new RejectedException(Rejection.of("REPLY_KIND", form.format()));
        }
        return workbook ? workbook(file) : Csv.read(text(file, form), form.separator());
    }

    private List<List<String>> workbook(byte[] file) {
        var rows = new ArrayList<List<String>>();
        reader.read(
                file,
                MOST_ROWS,
                row -> rows.add(row.cells().stream()
                        .map(SheetCell::shown)
                        .map(String::strip)
                        .toList()));
        return rows;
    }

    private static String text(byte[] file, Table form) {
        try {
            String text = form.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new RejectedException(Rejection.of("REPLY_KIND", form.format()));
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RejectedException(
                    Rejection.of("REPLY_ENCODING", form.charset().name()), e);
        }
    }
}
