package cn.yujiang.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Keeps uploads in the database. The module that owns the object decides who may see or add its files and always asks with the
 * owner, so that an id guessed in an address finds nothing: absent and foreign give the same answer.
 *
 * <p>Refusals: {@code FILE_EMPTY}, {@code FILE_TOO_LARGE}, {@code FILE_KIND}, {@code FILE_DAMAGED} (the content no longer fits its
 * hash), those of {@link SpreadsheetGuard} for workbooks, {@code FILE_NOT_SAVED} (database or disk refused; nothing is kept).
 */
@PreAuthorize("isAuthenticated()")
public interface StoredFiles {

    /** Largest upload in bytes. */
    int MAX_BYTES = 10 * 1024 * 1024;

    /** @throws cn.yujiang.shared.RejectedException as above; nothing is kept then */
    StoredFile store(NewFile file);

    /** Files of an object, oldest first. */
    List<StoredFile> of(FileOwner owner);

    Optional<StoredFile> find(FileOwner owner, long id);

    /**
     * The bytes, checked against their hash; empty when the owner has no such file.
     *
     * @throws cn.yujiang.shared.RejectedException {@code FILE_DAMAGED}
     */
    Optional<byte[]> content(FileOwner owner, long id);

    /** @return whether the owner had such a file */
    boolean remove(FileOwner owner, long id);
}
