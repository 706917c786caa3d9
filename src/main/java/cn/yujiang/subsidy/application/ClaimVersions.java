package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.documents.FileOwner;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.documents.StoredFiles;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.Sha256;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.domain.FrozenClaim;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Freezes versions of a claim: what was handed in, returned or computed again; and says what differs. */
@Component
class ClaimVersions {

    /** Why a version was frozen. */
    enum Kind {
        SUBMISSION,
        RETURN,
        RECOMPUTATION,
        DIVISION
    }

    private static final TypeReference<List<FrozenClaim.Line>> LINES = new TypeReference<>() {};

    private final LineStore lines;
    private final ClaimVersionStore stored;
    private final PaperStore papers;
    private final StoredFiles files;
    private final Vault vault;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final JsonMapper json;

    ClaimVersions(
            LineStore lines,
            ClaimVersionStore stored,
            PaperStore papers,
            StoredFiles files,
            Vault vault,
            CurrentActor currentActor,
            BusinessClock clock,
            JsonMapper json) {
        this.lines = lines;
        this.stored = stored;
        this.papers = papers;
        this.files = files;
        this.vault = vault;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json;
    }

    /** The claim as it stands now, with its lines as they are stored. */
    void freeze(ClaimEntity claim, Kind kind) {
        if (kind == Kind.SUBMISSION) {
            papers.freeze(claim.getId(), claim.submission());
        }
        String content = json.writeValueAsString(now(claim, lines.of(claim.getId())));
        stored.save(new ClaimVersionStore.Submission(
                claim.getId(),
                content,
                Sha256.hex(content),
                claim.total().fen(),
                Timestamp.from(clock.now()),
                kind.name(),
                currentActor.require().displayName()));
    }

    private FrozenClaim now(ClaimEntity claim, List<ClaimLine> current) {
        return new FrozenClaim(
                current.stream().map(ClaimVersions::frozen).toList(), account(claim), papers(claim.getId()));
    }

    private FrozenClaim.@Nullable Account account(ClaimEntity claim) {
        String sealed = claim.accountSealed();
        if (sealed == null) {
            return null;
        }
        String number = vault.open(Vault.Field.CLAIM_ACCOUNT, claim.getId(), sealed);
        return new FrozenClaim.Account(
                claim.accountName(),
                claim.bankName(),
                Masking.bankAccount(number),
                vault.blindIndex(Vault.Field.CLAIM_ACCOUNT, number));
    }

    private List<FrozenClaim.Paper> papers(long claimId) {
        Map<Long, StoredFile> stored = files.of(new FileOwner("claim", claimId)).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return papers.of(claimId).stream()
                .filter(PaperStore.Row::current)
                .filter(row -> stored.containsKey(row.fileId()))
                .map(row -> paper(row, java.util.Objects.requireNonNull(stored.get(row.fileId()))))
                .toList();
    }

    private static FrozenClaim.Paper paper(PaperStore.Row row, StoredFile file) {
        return new FrozenClaim.Paper(row.paper(), file.displayName(), file.sha256());
    }

    private static FrozenClaim.Line frozen(ClaimLine line) {
        Money amount = line.amount();
        return new FrozenClaim.Line(
                line.position(),
                line.name(),
                line.maskedId(),
                line.status().name(),
                amount == null ? null : amount.toPlainYuan(),
                line.reason(),
                line.summary(),
                line.facts(),
                line.strikeCode());
    }

    /** Between the last two versions. */
    List<Claims.Difference> differences(long claimId) {
        List<String> versions = stored.of(claimId);
        return versions.size() < 2
                ? List.of()
                : FrozenClaim.differences(read(versions.get(versions.size() - 2)), read(versions.getLast()));
    }

    /** What these lines would change in the claim as it stands. */
    List<Claims.Difference> differences(ClaimEntity claim, List<ClaimLine> fresh) {
        return FrozenClaim.differences(now(claim, lines.of(claim.getId())), now(claim, fresh));
    }

    /** The first versions were a bare list of lines. */
    private FrozenClaim read(String content) {
        return content.startsWith("[")
                ? new FrozenClaim(json.readValue(content, LINES), null, List.of())
                : json.readValue(content, FrozenClaim.class);
    }
}
