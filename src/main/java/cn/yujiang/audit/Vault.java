package cn.yujiang.audit;

/**
 * Encrypts personal numbers. A sealed value names its version, algorithm and key and is bound to its column and row, so it cannot
 * be moved to another record. Look-ups use the blind index: a keyed hash that says nothing without the key, which is kept outside
 * the database. The vault proves no right: services that open a value decide and record who may see it.
 */
public interface Vault {

    /** The columns that hold personal numbers. */
    enum Field {
        PERSON_ID_NUMBER,
        PERSON_PHONE,
        PERSON_BANK_ACCOUNT,
        BODY_PHONE,
        BODY_ACCOUNT,
        CLAIM_ACCOUNT,
        ADVANCE_ACCOUNT,
        CLAIM_PAYEE_ACCOUNT,
        ACCOUNT_CORRECTION,
        PAYABLE_ACCOUNT,
        CERTIFICATE_NUMBER,
        OBJECTION_CONTACT,
        COMPLAINT_TEXT,
        COMPLAINT_CONTACT,
        /** Only hashed: the receipt of a complaint. */
        COMPLAINT_RECEIPT,
        TEACHER_PHONE,
        BODY_ACCOUNT_CHANGE,
        /** Also hashed: the code that confirms it. */
        CONTACT_EMAIL,
        /** Only hashed: a row of a learning platform as it came. */
        ONLINE_ROW,
        /** No column: the seal on the codes of a class screen. */
        SIGN_IN_CODE,
        /** No column: the hash of codes sent to phones, and of the numbers they were asked for. */
        LOGIN_CODE;
    }

    /** Ciphertext of {@code plain} for this column and row; two calls give different texts. */
    String seal(Field field, long row, String plain);

    /** @throws IllegalStateException when the value was altered, moved, or sealed under a key that is not at hand */
    String open(Field field, long row, String sealed);

    /** The same index for the same normalised value, under a key of its own. */
    String blindIndex(Field field, String normalised);
}
