package cn.yujiang.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.StoredFiles;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UploadCheckTest {

    private final UploadCheck check = new UploadCheck(new StreamingSpreadsheetGuard());

    @Test
    void tellsTheKindByContent() {
        assertThat(check.kindOf(Workbooks.utf8("%PDF-1.4"))).isEqualTo(FileKind.PDF);
        assertThat(check.kindOf(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .isEqualTo(FileKind.JPG);
        assertThat(check.kindOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}))
                .isEqualTo(FileKind.PNG);
        assertThat(check.kindOf(Workbooks.rows(new Object[] {"a"}))).isEqualTo(FileKind.XLSX);
    }

    @Test
    void refusesTheRest() {
        assertRefused("FILE_EMPTY", new byte[0]);
        assertRefused("FILE_KIND", Workbooks.utf8("<html>"));
        assertRefused("FILE_KIND", Workbooks.utf8("MZ"));
        assertRefused("FILE_TOO_LARGE", Arrays.copyOf(Workbooks.utf8("%PDF-"), StoredFiles.MAX_BYTES + 1));
        assertRefused("SHEET_MACRO", Workbooks.with("xl/vbaProject.bin", new byte[1]));
    }

    private void assertRefused(String code, byte[] content) {
        assertThatThrownBy(() -> check.kindOf(content)).hasMessageContaining(code);
    }
}
