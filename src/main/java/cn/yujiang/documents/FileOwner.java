package cn.yujiang.documents;

/**
 * The object a file belongs to.
 *
 * @param module name of the module, for example {@code training}
 * @param id id of the object there
 */
public record FileOwner(String module, long id) {

    public FileOwner {
        if (!module.matches("[a-z-]{1,40}")) {
            throw new IllegalArgumentException("module");
        }
    }
}
