package cn.yujiang.audit.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.audit.ChainProof;
import cn.yujiang.audit.ChainProofCheck;
import cn.yujiang.audit.ChainProofs;
import cn.yujiang.identity.Role;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an audit pack proves by itself: the events of one record, unchanged and in their place, without showing those of others. */
class ChainProofTest {

    private final String stream = "proof:" + UUID.randomUUID();
    private ChainProof proof = new ChainProof(stream, "", List.of(), null);

    @BeforeEach
    void threeEventsOfMineAmongThoseOfOthers() {
        var services = ServiceContext.on(Engine.values()[0]);
        var audit = services.bean(AuditTrail.class);
        long[] things = {7, 1, 7, 2, 2, 1, 3};
        for (long thing : things) {
            ServiceContext.as(ServiceContext.actor(50, "140900", Role.SUPERVISOR), () -> {
                audit.record(new AuditTrail.Entry(
                        stream, "STEP", "thing", thing, null, "B", "理由" + thing, Map.of("secret", "of " + thing)));
                return true;
            });
        }
        proof = services.bean(ChainProofs.class).of(List.of(new ChainProofs.Subject("thing", 1))).stream()
                .filter(found -> found.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anUntouchedProofHoldsAndShowsOnlyItsOwn() {
        assertThat(ChainProofCheck.faults(proof)).isEmpty();
        assertThat(proof.links()).hasSize(6); // from the first event of the record to the end
        assertThat(proof.links().stream().filter(link -> link.event() != null)).hasSize(2);
        assertThat(proof.toString()).contains("of 1").doesNotContain("of 2").doesNotContain("of 7");
    }

    @Test
    void everyChangedFieldIsNamed() {
        Map<String, String> content = proof.links().getFirst().event();
        assertThat(content).isNotNull();
        for (String field : content.keySet()) {
            ChainProof changed = with(0, link -> {
                Map<String, String> other = new HashMap<>(content);
                other.merge(
                        field, "1", (old, more) -> field.startsWith("o") || field.startsWith("a") ? old + more : "+x");
                return new ChainProof.Link(link.seq(), link.digest(), link.hash(), other);
            });
            assertThat(ChainProofCheck.faults(changed)).as(field).isNotEmpty();
        }
    }

    @Test
    void aMissingOrForgedEventOfOthersBreaksTheWalk() {
        var shorter = new ArrayList<>(proof.links());
        shorter.remove(2);
        assertThat(ChainProofCheck.faults(new ChainProof(stream, proof.previousHash(), shorter, null)))
                .isNotEmpty();
        assertThat(ChainProofCheck.faults(
                        with(2, link -> new ChainProof.Link(link.seq(), "0".repeat(64), link.hash(), null))))
                .containsExactly(stream + " #4: does not follow the event before it");
    }

    @Test
    void aWholeChainMadeAnewDiffersFromTheRoot() {
        ChainProof.Link last = proof.links().getLast();
        var kept = new ChainProof.Root("2026-11-26T00:00:00Z", last.seq(), last.hash());
        assertThat(ChainProofCheck.faults(new ChainProof(stream, proof.previousHash(), proof.links(), kept)))
                .isEmpty();
        var other = new ChainProof.Root("2026-11-26T00:00:00Z", last.seq(), "0".repeat(64));
        assertThat(ChainProofCheck.faults(new ChainProof(stream, proof.previousHash(), proof.links(), other)))
                .containsExactly(stream + " #7: differs from the root kept outside the database");
    }

    private ChainProof with(int index, UnaryOperator<ChainProof.Link> change) {
        var links = new ArrayList<>(proof.links());
        links.set(index, change.apply(links.get(index)));
        return new ChainProof(stream, proof.previousHash(), links, proof.root());
    }
}
