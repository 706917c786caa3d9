package cn.yujiang.attendance;

import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Gates and platforms that may report sign-ins for the classes of one body. */
public interface SignInClients {

    /** Who may see credentials and end them. */
    String OWNERS = "hasAnyRole('INSTITUTION','ENTERPRISE','SYS_ADMIN')";

    /**
     * A gate or platform.
     *
     * @param reported how many events and records it reported
     * @param lastUsed when it reported last, null when never
     */
    record Client(
            long id,
            String name,
            String bodyName,
            boolean enabled,
            Instant createdAt,
            String createdBy,
            long reported,
            @Nullable Instant lastUsed) {}

    /** @param credential what the client sends; shown once, only its hash is kept */
    record Created(long id, String credential) {}

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} for an unknown body, {@code PUSH_NAME} without a name */
    @PreAuthorize(Rights.SYSTEM)
    Created create(String name, long bodyId);

    /** As {@link #create(String, long)}, the body named by its credit code; {@code PUSH_BODY} when no body has it. */
    @PreAuthorize(Rights.SYSTEM)
    Created createFor(String name, String creditCode);

    /** Those of the own body; a system administrator sees those of all bodies. */
    @PreAuthorize(OWNERS)
    List<Client> list();

    /**
     * Ends a credential of the own body for good: what was reported with it stays.
     *
     * @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}
     */
    @PreAuthorize(OWNERS)
    void revoke(long clientId);

    @PreAuthorize(Rights.SYSTEM)
    void disable(long clientId);
}
