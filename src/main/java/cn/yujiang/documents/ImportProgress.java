package cn.yujiang.documents;

/** Told from time to time how far an import is; called on the thread of the import. */
@FunctionalInterface
public interface ImportProgress {

    ImportProgress NONE = (done, total) -> {};

    /**
     * @param done rows read
     * @param total rows of the workbook
     */
    void at(int done, int total);
}
