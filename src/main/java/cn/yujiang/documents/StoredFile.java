package cn.yujiang.documents;

import cn.yujiang.shared.Ids;
import java.time.Instant;

/**
 * What is known of a kept file, without its content.
 *
 * @param id its id
 * @param owner object it belongs to
 * @param displayName name for people
 * @param kind kind by content
 * @param size bytes
 * @param sha256 hash of the content, 64 hexadecimal digits
 * @param uploadedAt when
 * @param uploadedBy account of the person
 */
public record StoredFile(
        long id,
        FileOwner owner,
        String displayName,
        FileKind kind,
        int size,
        String sha256,
        Instant uploadedAt,
        String uploadedBy) {

    /** The product's own name of the file, for downloads and exports. */
    public String fileName() {
        return Ids.toText(id) + "." + kind.extension();
    }
}
