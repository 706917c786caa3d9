package cn.yujiang.registry.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.FileOwner;
import cn.yujiang.documents.NewFile;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.documents.StoredFiles;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.BodyPaperKind;
import cn.yujiang.registry.BodyPapers;
import cn.yujiang.registry.domain.PaperRules;
import cn.yujiang.registry.domain.PaperRules.Held;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class BodyPaperService implements BodyPapers {

    private static final Set<FileKind> PICTURES = EnumSet.of(FileKind.PDF, FileKind.JPG, FileKind.PNG);

    private final BodyPaperStore store;
    private final StoredFiles files;
    private final BodyDirectory bodies;
    private final HouseRules rules;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    BodyPaperService(
            BodyPaperStore store,
            StoredFiles files,
            BodyDirectory bodies,
            HouseRules rules,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.files = files;
        this.bodies = bodies;
        this.rules = rules;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    private Body inScope(long bodyId) {
        var scope = currentActor.require().scope();
        return bodies.find(bodyId)
                .filter(body -> scope.includes(body.divisionCode(), body.id()))
                .orElseThrow(BodyPaperService::notFound);
    }

    private Body own() {
        Long own = currentActor.require().bodyId();
        return inScope(own == null ? 0 : own);
    }

    @Override
    @Transactional(readOnly = true)
    public Shelf of(long bodyId) {
        Body body = inScope(bodyId);
        Map<Long, StoredFile> stored =
                files.of(owner(bodyId)).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
        Set<BodyPaperKind> required = required(body);
        Map<BodyPaperKind, List<BodyPaperStore.Row>> rows =
                store.of(bodyId).stream().collect(Collectors.groupingBy(BodyPaperStore.Row::kind));
        List<Folder> folders = Arrays.stream(BodyPaperKind.values())
                .map(kind -> folder(kind, required.contains(kind), rows.getOrDefault(kind, List.of()), stored))
                .toList();
        return new Shelf(!store.applied(bodyId), folders);
    }

    private Folder folder(
            BodyPaperKind kind, boolean required, List<BodyPaperStore.Row> rows, Map<Long, StoredFile> stored) {
        return new Folder(
                kind,
                required,
                PaperRules.standing(required, held(rows), clock.today()),
                rows.stream()
                        .map(row -> paper(row, Objects.requireNonNull(stored.get(row.fileId()))))
                        .toList());
    }

    private Paper paper(BodyPaperStore.Row row, StoredFile file) {
        return new Paper(
                file.id(),
                file.displayName(),
                file.size(),
                file.sha256(),
                file.uploadedAt(),
                file.uploadedBy(),
                row.validUntil(),
                row.current(),
                PaperRules.standing(row.validUntil(), clock.today()));
    }

    private static List<Held> held(List<BodyPaperStore.Row> rows) {
        return rows.stream()
                .filter(BodyPaperStore.Row::current)
                .map(row -> new Held(row.kind(), row.validUntil()))
                .toList();
    }

    /** What the house rules ask a body of this kind for; nothing where they are silent. */
    private Set<BodyPaperKind> required(Body body) {
        return Arrays.stream(BodyPaperKind.values())
                .filter(kind -> required(kind, body))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(BodyPaperKind.class)));
    }

    private boolean required(BodyPaperKind kind, Body body) {
        String division = body.divisionCode();
        String key =
                rules.keyFor(HouseRules.LISTING_PAPER + "." + kind, body.kind().name(), division);
        return rules.declared(key, division) && rules.flag(key, division);
    }

    /** What the body lacks to apply for its listing; its papers stay as they are until the application stands. */
    List<Rejection> problems(Body body) {
        store.lock(body.id());
        return PaperRules.problems(required(body), held(store.of(body.id())), clock.today());
    }

    @Override
    @Transactional(readOnly = true)
    public Content open(long bodyId, long fileId) {
        inScope(bodyId);
        StoredFile file = files.find(owner(bodyId), fileId).orElseThrow(BodyPaperService::notFound);
        byte[] bytes = files.content(owner(bodyId), fileId).orElseThrow(BodyPaperService::notFound);
        return new Content(file.fileName(), file.kind().mediaType(), bytes);
    }

    @Override
    @Transactional
    public void add(Upload upload) {
        Body body = own();
        PaperRules.refusal(new Held(upload.kind(), upload.validUntil()), clock.today())
                .ifPresent(refusal -> {
                    throw new RejectedException(refusal);
                });
        if (upload.content().length > 0
                && FileKind.of(upload.content()).filter(PICTURES::contains).isEmpty()) {
            throw new RejectedException(Rejection.onField("file", "BODY_PAPER_KIND"));
        }
        StoredFile file = files.store(new NewFile(
                owner(body.id()),
                upload.fileName(),
                upload.content(),
                currentActor.require().displayName()));
        store.insert(new BodyPaperStore.Row(file.id(), body.id(), upload.kind(), upload.validUntil(), true));
        log(body, "BODY_PAPER_ADDED", Map.of("paper", upload.kind().name(), "sha256", file.sha256()));
    }

    @Override
    @Transactional
    public void takeBack(long fileId) {
        Body body = own();
        store.lock(body.id());
        BodyPaperStore.Row row = store.of(body.id()).stream()
                .filter(paper -> paper.fileId() == fileId)
                .findFirst()
                .orElseThrow(BodyPaperService::notFound);
        if (store.applied(body.id())) {
            throw new RejectedException(Rejection.of("BODY_PAPER_HANDED_IN"));
        }
        store.delete(row);
        StoredFile file = files.find(owner(body.id()), fileId).orElseThrow(BodyPaperService::notFound);
        files.remove(owner(body.id()), fileId);
        log(body, "BODY_PAPER_REMOVED", Map.of("paper", row.kind().name(), "sha256", file.sha256()));
    }

    private static FileOwner owner(long bodyId) {
        return new FileOwner("body", bodyId);
    }

    private void log(Body body, String action, Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "registry:" + body.divisionCode(), action, "body", body.id(), null, null, null, facts));
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of("NOT_FOUND"));
    }
}
