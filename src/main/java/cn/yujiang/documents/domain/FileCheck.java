package cn.yujiang.documents.domain;

import cn.yujiang.documents.FileKind;

/** Decides whether an upload may be kept, and as what. */
public interface FileCheck {

    /** @throws cn.yujiang.shared.RejectedException when it may not */
    FileKind kindOf(byte[] content);
}
