package cn.yujiang.documents.application;

import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.SpreadsheetGuard;
import cn.yujiang.documents.StoredFiles;
import cn.yujiang.documents.domain.FileCheck;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;

/** Size and kind of an upload; a workbook passes the guard before it is kept. */
final class UploadCheck implements FileCheck {

    private final SpreadsheetGuard guard;

    UploadCheck(SpreadsheetGuard guard) {
        this.guard = guard;
    }

    @Override
    public FileKind kindOf(byte[] content) {
        if (content.length == 0) {
            throw new RejectedException(Rejection.of("FILE_EMPTY"));
        }
        if (content.length > StoredFiles.MAX_BYTES) {
            throw new RejectedException(Rejection.of("FILE_TOO_LARGE", StoredFiles.MAX_BYTES / 1024 / 1024));
        }
        FileKind kind = FileKind.of(content).orElseThrow(() -> new RejectedException(Rejection.of("FILE_KIND")));
        if (kind == FileKind.XLSX) {
            guard.check(content);
        }
        return kind;
    }
}
