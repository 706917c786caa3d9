package cn.yujiang.disbursement;

/**
 * The wish to pay one claim.
 *
 * @param voucherNo number of the accounting voucher, 1–40 printable characters
 * @param idempotencyKey made by the client once per intention, 1–64 characters; repeating it pays nothing twice
 */
public record PayCommand(long claimId, long fundId, String voucherNo, String idempotencyKey) {

    private static final int MAX_KEY = 64;

    public PayCommand {
        if (idempotencyKey.isBlank() || idempotencyKey.length() > MAX_KEY) {
            throw new IllegalArgumentException("an idempotency key has 1 to " + MAX_KEY + " characters");
        }
    }
}
