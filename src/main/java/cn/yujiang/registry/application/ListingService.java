package cn.yujiang.registry.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.BodyListings;
import cn.yujiang.registry.BodyScopeDirectory;
import cn.yujiang.registry.BodyState;
import cn.yujiang.registry.Listing;
import cn.yujiang.registry.ListingScope;
import cn.yujiang.registry.domain.ListingRules;
import cn.yujiang.registry.domain.ListingRules.Step;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ListingService implements BodyListings, BodyScopeDirectory {

    private static final int MIN_REASON = 5;

    private final ListingStore store;
    private final BodyPaperService papers;
    private final BodyDirectory bodies;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ListingService(
            ListingStore store,
            BodyPaperService papers,
            BodyDirectory bodies,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.papers = papers;
        this.bodies = bodies;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    private Body inScope(long bodyId) {
        var scope = currentActor.require().scope();
        return bodies.find(bodyId)
                .filter(body -> scope.includes(body.divisionCode(), body.id()))
                .orElseThrow(ListingService::notFound);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Listing> history(long bodyId) {
        inScope(bodyId);
        return store.of(bodyId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListingScope> scope(long bodyId) {
        inScope(bodyId);
        return store.scope(bodyId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListingScope> scopeOf(long bodyId) {
        return store.scope(bodyId);
    }

    @Override
    @Transactional
    public void apply(List<ListingScope> scope) {
        Actor actor = currentActor.require();
        Long own = actor.bodyId();
        Body body = inScope(own == null ? 0 : own);
        if (body.state() == BodyState.REMOVED) {
            throw new RejectedException(Rejection.of("LISTING_REMOVED", body.name()));
        }
        List<Rejection> problems = Stream.concat(
                        ListingRules.problems(scope, clock.today()).stream(), papers.problems(body).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new RejectedException(problems);
        }
        try {
            store.insert(body.id(), scope, actor, clock.now());
        } catch (DuplicateKeyException e) {
            throw new RejectedException(Rejection.of("LISTING_OPEN"), e);
        }
        log(body, "LISTING_APPLIED", null);
    }

    @Override
    @Transactional
    public void check(long listingId, String comment, int version) {
        ListingStore.Row row = forStep(listingId, Step.CHECK, version);
        store.checked(row, comment.strip(), currentActor.require(), clock.now());
        log(inScope(row.bodyId()), "LISTING_CHECKED", comment);
    }

    @Override
    @Transactional
    public void list(long listingId, String comment, int version) {
        ListingStore.Row row = forStep(listingId, Step.LIST, version);
        store.decided(row, Listing.State.LISTED, comment.strip(), currentActor.require(), clock.now());
        store.replaceScope(row.bodyId(), store.wished(row));
        store.listBody(row.bodyId());
        log(inScope(row.bodyId()), "BODY_LISTED", comment);
    }

    @Override
    @Transactional
    public void sendBack(long listingId, String reason, int version) {
        ListingStore.Row row = forStep(listingId, Step.SEND_BACK, version);
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        store.decided(row, Listing.State.RETURNED, reason.strip(), currentActor.require(), clock.now());
        log(inScope(row.bodyId()), "LISTING_RETURNED", reason);
    }

    private ListingStore.Row forStep(long listingId, Step step, int version) {
        ListingStore.Row row = store.find(listingId).orElseThrow(ListingService::notFound);
        inScope(row.bodyId());
        Actor actor = currentActor.require();
        var facts = new ListingRules.Case(
                Listing.State.valueOf(row.state()), actor.roles(), actor.id(), row.appliedBy(), row.checkedBy());
        ListingRules.refusal(step, facts).ifPresent(refusal -> {
            throw new RejectedException(refusal);
        });
        if (row.version() != version) {
            throw new OptimisticLockingFailureException("listing changed");
        }
        return row;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return store.waiting(currentActor.require().scope());
    }

    private void log(Body body, String action, @Nullable String reason) {
        audit.record(new AuditTrail.Entry(
                "registry:" + body.divisionCode(),
                action,
                "body",
                body.id(),
                null,
                body.state().name(),
                reason == null || reason.isBlank() ? null : reason.strip(),
                Map.of()));
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of("NOT_FOUND"));
    }
}
