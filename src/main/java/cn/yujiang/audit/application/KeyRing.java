package cn.yujiang.audit.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The keys of the vault, never in the database. Production gives them in the environment; the demonstration makes a pair of its
 * own beside its data. Several data keys may be given, newest first, so that older values stay readable.
 */
@Component
class KeyRing {

    private static final int KEY_BYTES = 32;

    private final Map<String, byte[]> dataKeys = new LinkedHashMap<>();
    private final byte[] indexKey;

    KeyRing(
            Environment environment,
            @Value("${yujiang.data-keys:${YUJIANG_DATA_KEYS:}}") String dataKeys,
            @Value("${yujiang.index-key:${YUJIANG_INDEX_KEY:}}") String indexKey,
            @Value("${yujiang.demo.keys:data/demo-keys}") Path demoKeys) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        String[] given = {dataKeys, indexKey};
        if (dataKeys.isBlank() || indexKey.isBlank()) {
            if (!demo) {
                throw new IllegalStateException("""
                        The keys for personal data are missing. Set YUJIANG_DATA_KEYS=k1:<base64 of 32 random bytes> and
                        YUJIANG_INDEX_KEY=<base64 of 32 random bytes>, for example from: openssl rand -base64 32
                        Keep them outside the database and its backups; without them personal numbers cannot be read.""");
            }
            given = demoKeys(demoKeys);
        }
        Arrays.stream(given[0].split(",")).map(key -> key.strip().split(":", 2)).forEach(this::addKey);
        this.indexKey = decode(given[1]);
    }

    private void addKey(String[] idAndKey) {
        if (idAndKey.length != 2) {
            throw new IllegalStateException("a data key is written as id:base64");
        }
        dataKeys.put(idAndKey[0], decode(idAndKey[1]));
    }

    private static byte[] decode(String base64) {
        byte[] key = Base64.getDecoder().decode(base64.strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("a key is " + KEY_BYTES + " bytes long");
        }
        return key;
    }

    private static String[] demoKeys(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, "demo:" + random() + "\n" + random() + "\n");
            }
            return Files.readAllLines(file).toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    String currentId() {
        return dataKeys.keySet().iterator().next();
    }

    byte[] dataKey(String id) {
        byte[] key = dataKeys.get(id);
        if (key == null) {
            throw new IllegalStateException("a value was sealed under key " + id + ", which is not at hand");
        }
        return key;
    }

    byte[] indexKey() {
        return indexKey;
    }
}
