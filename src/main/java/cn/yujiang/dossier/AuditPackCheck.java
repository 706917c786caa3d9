package cn.yujiang.dossier;

import cn.yujiang.audit.ChainProof;
import cn.yujiang.audit.ChainProofCheck;
import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.FactTexts;
import cn.yujiang.policy.PackEngines;
import cn.yujiang.policy.PolicyEngine;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks an audit pack with nothing but itself: every file against its fingerprint, every version against what was frozen, the policy text
 * against the claim, every amount by computing it again, the payments against the amounts, and the chain of events.
 */
public final class AuditPackCheck {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long LARGEST = 200L * 1024 * 1024;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<ChainProof>> PROOFS = new TypeReference<>() {};

    /** Reasons that stand in no paper: the bureau's own conditions overrule what the rule gives (domain chapter 7, step 9). */
    private static final Set<String> HOUSE = Set.of("ATTENDANCE_BELOW_MIN", "EXAM_NOT_PASSED");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private AuditPackCheck() {}

    /** What was looked at, and what is wrong; no faults means that the pack holds. */
    public record Report(String claimNo, int lines, int events, List<String> faults) {
        public Report {
            faults = List.copyOf(faults);
        }
    }

    /** @param zip the whole file, from wherever it came */
    public static Report of(byte[] zip) {
        var check = new AuditPackCheck();
        try {
            check.read(zip);
            return check.run();
        } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException e) {
            check.faults.add("the file cannot be read: " + e.getMessage());
            return new Report("", 0, 0, check.faults);
        }
    }

    private void read(byte[] zip) throws IOException {
        long read = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, LARGEST - read));
                read += content.length;
                if (in.read() >= 0) {
                    throw new IOException("larger than any pack");
                }
                files.put(entry.getName(), content);
            }
        }
    }

    private Report run() {
        PackFiles.Manifest manifest = JSON.readValue(file(PackFiles.MANIFEST), PackFiles.Manifest.class);
        fingerprints(manifest);
        JsonNode claim = JSON.readTree(file(PackFiles.CLAIM));
        if (!claim.path("claimNo").asString("").equals(manifest.claimNo())) {
            faults.add(PackFiles.CLAIM + ": is about another claim");
        }
        versions();
        int lines = amounts(claim);
        payments(claim);
        List<ChainProof> proofs = JSON.readValue(file(PackFiles.PROOFS), PROOFS);
        proofs.forEach(proof -> faults.addAll(ChainProofCheck.faults(proof)));
        return new Report(
                manifest.claimNo(),
                lines,
                proofs.stream().mapToInt(proof -> proof.links().size()).sum(),
                faults);
    }

    private byte[] file(String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return content;
    }

    private void fingerprints(PackFiles.Manifest manifest) {
        Set<String> listed = new java.util.TreeSet<>(Set.of(PackFiles.MANIFEST));
        for (PackFiles.Entry entry : manifest.files()) {
            listed.add(entry.name());
            byte[] content = files.get(entry.name());
            if (content == null) {
                faults.add(entry.name() + ": is missing");
            } else if (!Sha256.hex(content).equals(entry.sha256())) {
                faults.add(entry.name() + ": content was changed");
            }
        }
        files.keySet().stream()
                .filter(name -> !listed.contains(name))
                .forEach(name -> faults.add(name + ": is not listed"));
    }

    private void versions() {
        for (JsonNode version : JSON.readTree(file(PackFiles.VERSIONS))) {
            String content = version.path("content").asString("");
            if (!Sha256.hex(content).equals(version.path("sha256").asString(""))) {
                faults.add("version " + version.path("number").asInt() + ": is not what was frozen");
            }
        }
    }

    /** Each line that stands is decided again by the rule in the pack. */
    private int amounts(JsonNode claim) {
        String text = new String(file(PackFiles.POLICY), StandardCharsets.UTF_8);
        if (!PackEngines.hash(text).equals(claim.path("packHash").asString(""))) {
            faults.add(PackFiles.POLICY + ": is not the version the claim was computed with");
            return 0;
        }
        PolicyEngine engine = PackEngines.of(text);
        RuleInfo rule = engine.catalogue()
                .rule(claim.path("ruleId").asString(""))
                .orElseThrow(() -> new IllegalArgumentException("the policy has no such rule"));
        Map<String, String> settings = new HashMap<>(JSON.readValue(file(PackFiles.SETTINGS), TEXTS));
        settings.keySet().removeIf(key -> rule.parameter(key).isEmpty());
        long total = 0;
        int lines = 0;
        for (JsonNode line : claim.path("lines")) {
            lines++;
            long stored = line.path("amount").path("fen").asLong(0);
            if (!HOUSE.contains(line.path("reason").asString(""))) {
                compare(line, engine, rule, settings, stored);
            }
            total += line.path("strikeCode").isNull() ? stored : 0;
        }
        if (total != claim.path("total").path("fen").asLong()) {
            faults.add("total: " + Money.ofFen(claim.path("total").path("fen").asLong()) + ", lines "
                    + Money.ofFen(total));
        }
        return lines;
    }

    private void compare(JsonNode line, PolicyEngine engine, RuleInfo rule, Map<String, String> settings, long stored) {
        Map<String, String> texts = JSON.convertValue(line.path("facts"), TEXTS);
        String day = texts.getOrDefault("event_date", "");
        Assessment answer = engine.assessor()
                .assess(new AssessmentRequest(
                        rule.id(), day.isEmpty() ? null : LocalDate.parse(day), FactTexts.read(rule, texts), settings));
        Money amount = answer.amount();
        if ((amount == null ? 0 : amount.fen()) != stored) {
            faults.add("line " + line.path("position").asInt() + ": says " + Money.ofFen(stored) + ", the rule gives "
                    + amount);
        }
    }

    /** What stands as paid for the claim and ahead of it is never more than its total, and each booking balances. */
    private void payments(JsonNode claim) {
        long standing = 0;
        for (JsonNode kind : JSON.readTree(file(PackFiles.PAYMENTS))) {
            for (JsonNode paid : kind) {
                long debit = 0;
                long credit = 0;
                for (JsonNode entry : paid.path("entries")) {
                    debit += entry.path("debit").asLong();
                    credit += entry.path("credit").asLong();
                }
                if (debit != credit || debit == 0) {
                    faults.add("payment " + paid.path("voucherNo").asString("") + ": its booking does not balance");
                }
            }
        }
        for (JsonNode paid : JSON.readTree(file(PackFiles.PAYMENTS)).path("CLAIM")) {
            standing += paid.path("state").asString("").equals("RECORDED")
                    ? paid.path("fen").asLong()
                    : 0;
        }
        if (standing > claim.path("total").path("fen").asLong()) {
            faults.add("payments: " + Money.ofFen(standing) + " were paid, more than the total");
        }
    }
}
