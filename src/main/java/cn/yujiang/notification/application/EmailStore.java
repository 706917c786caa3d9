package cn.yujiang.notification.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.shared.Email;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Addresses, sealed; codes as keyed hashes. Tries are counted in one conditional statement, so parallel guesses cannot outrun the limit. */
@Repository
class EmailStore {

    static final Duration LIFE = Duration.ofMinutes(15);
    static final Duration PAUSE = Duration.ofMinutes(1);
    static final int MOST_TRIES = 5;

    /** Whose address: the audiences of a single one, by their names in the tables. */
    record Owner(String kind, long id) {}

    /** The address in use, and the one that waits. */
    record Addresses(@Nullable Email confirmed, @Nullable Email pending) {}

    private record Row(
            @Nullable String addressSealed, @Nullable String pendingSealed) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    EmailStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Transactional(readOnly = true)
    Addresses find(Owner owner) {
        return row(owner)
                .map(row -> new Addresses(open(owner, row.addressSealed), open(owner, row.pendingSealed)))
                .orElse(new Addresses(null, null));
    }

    private Optional<Row> row(Owner owner) {
        return jdbc.sql(
                        "select address_sealed, pending_sealed from contact_email where owner_kind = :kind and owner_id = :id")
                .param("kind", owner.kind)
                .param("id", owner.id)
                .query(Row.class)
                .optional();
    }

    private @Nullable Email open(Owner owner, @Nullable String sealed) {
        return sealed == null ? null : new Email(vault.open(Vault.Field.CONTACT_EMAIL, owner.id, sealed));
    }

    boolean hasConfirmed(Owner owner) {
        return row(owner).filter(row -> row.addressSealed != null).isPresent();
    }

    /** Keeps an address until its code comes. @return false when a code was sent a moment ago */
    @Transactional
    boolean enter(Owner owner, Email address, String code, Instant now) {
        addIfMissing(owner);
        return jdbc.sql("""
                        update contact_email set pending_sealed = :address, code_hash = :hash, code_sent_at = :now, tries = 0
                        where owner_kind = :kind and owner_id = :id and (code_sent_at is null or code_sent_at <= :before)""")
                        .param("address", vault.seal(Vault.Field.CONTACT_EMAIL, owner.id, address.address()))
                        .param("hash", hash(owner, code))
                        .param("now", Timestamp.from(now))
                        .param("before", Timestamp.from(now.minus(PAUSE)))
                        .param("kind", owner.kind)
                        .param("id", owner.id)
                        .update()
                == 1;
    }

    private void addIfMissing(Owner owner) {
        if (row(owner).isPresent()) {
            return;
        }
        try {
            jdbc.sql("insert into contact_email (owner_kind, owner_id, tries) values (:kind, :id, 0)")
                    .param("kind", owner.kind)
                    .param("id", owner.id)
                    .update();
        } catch (DuplicateKeyException e) {
            // entered by another clerk at the same moment; the update says whose code was sent
        }
    }

    /** Counts a try. @return whether the code may be tried and fits */
    @Transactional
    boolean fits(Owner owner, String code, Instant now) {
        int counted = jdbc.sql("""
                        update contact_email set tries = tries + 1
                        where owner_kind = :kind and owner_id = :id and pending_sealed is not null and tries < :most and code_sent_at > :after""")
                .param("kind", owner.kind)
                .param("id", owner.id)
                .param("most", MOST_TRIES)
                .param("after", Timestamp.from(now.minus(LIFE)))
                .update();
        return counted == 1 && same(codeHash(owner), hash(owner, code));
    }

    private String codeHash(Owner owner) {
        return jdbc.sql("select code_hash from contact_email where owner_kind = :kind and owner_id = :id")
                .param("kind", owner.kind)
                .param("id", owner.id)
                .query(String.class)
                .single();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private String hash(Owner owner, String code) {
        return vault.blindIndex(Vault.Field.CONTACT_EMAIL, "code:" + owner.kind + ":" + owner.id + ":" + code);
    }

    /** Takes into use what waits. @return false when it is no longer the address this code was sent to */
    @Transactional
    boolean confirm(Owner owner, String code, Instant now) {
        return jdbc.sql("""
                        update contact_email set address_sealed = pending_sealed, confirmed_at = :now, pending_sealed = null, code_hash = null
                        where owner_kind = :kind and owner_id = :id and pending_sealed is not null and code_hash = :hash""")
                        .param("now", Timestamp.from(now))
                        .param("kind", owner.kind)
                        .param("id", owner.id)
                        .param("hash", hash(owner, code))
                        .update()
                == 1;
    }

    /** Forgets both. When a code was sent stays, so that the pause cannot be got round. */
    @Transactional
    void remove(Owner owner) {
        jdbc.sql("""
                        update contact_email set address_sealed = null, confirmed_at = null, pending_sealed = null, code_hash = null
                        where owner_kind = :kind and owner_id = :id""").param("kind", owner.kind).param("id", owner.id).update();
    }
}
