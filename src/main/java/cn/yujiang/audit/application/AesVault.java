package cn.yujiang.audit.application;

import cn.yujiang.audit.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** AES-256-GCM with the column and row as associated data; HMAC-SHA256 as blind index. Form: {@code v1.aes.<key>.<iv+text>}. */
@Component
class AesVault implements Vault {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Looking a cipher up among the providers takes longer than using it; it is initialised anew for each value. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(AesVault::cipher);

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    AesVault(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public String seal(Field field, long row, String plain) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        String keyId = keys.currentId();
        byte[] text =
                crypt(Cipher.ENCRYPT_MODE, keyId, iv, associated(field, row), plain.getBytes(StandardCharsets.UTF_8));
        byte[] all = new byte[IV_BYTES + text.length];
        System.arraycopy(iv, 0, all, 0, IV_BYTES);
        System.arraycopy(text, 0, all, IV_BYTES, text.length);
        return "v1.aes." + keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    @Override
    public String open(Field field, long row, String sealed) {
        String[] parts = sealed.split("\\.");
        if (parts.length != 4 || !parts[0].equals("v1") || !parts[1].equals("aes")) {
            throw new IllegalStateException("a sealed value of an unknown form");
        }
        byte[] all = Base64.getUrlDecoder().decode(parts[3]);
        byte[] iv = java.util.Arrays.copyOf(all, IV_BYTES);
        byte[] text = java.util.Arrays.copyOfRange(all, IV_BYTES, all.length);
        return new String(
                crypt(Cipher.DECRYPT_MODE, parts[2], iv, associated(field, row), text), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, String keyId, byte[] iv, byte[] associated, byte[] text) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, new SecretKeySpec(keys.dataKey(keyId), "AES"), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(associated);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a personal number could not be sealed or opened", e);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this virtual machine has no AES-GCM", e);
        }
    }

    private static byte[] associated(Field field, long row) {
        return (field.name() + ":" + row).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String blindIndex(Field field, String normalised) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.indexKey(), "HmacSHA256"));
            mac.update(field.name().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
