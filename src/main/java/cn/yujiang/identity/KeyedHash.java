package cn.yujiang.identity;

/** A hash under a key that is not in the database; the module with the vault answers it. For services only. */
public interface KeyedHash {

    /** The same text gives the same hash, and nobody without the key can compute it. */
    String ofLoginCode(String text);
}
