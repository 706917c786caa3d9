package cn.yujiang.dossier.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.audit.ChainProofs;
import cn.yujiang.clawback.Clawback;
import cn.yujiang.clawback.Clawbacks;
import cn.yujiang.controls.ControlLog;
import cn.yujiang.controls.Subject;
import cn.yujiang.disbursement.PaymentRecords;
import cn.yujiang.dossier.AuditPacks;
import cn.yujiang.dossier.PackFiles;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.PolicyHistory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import cn.yujiang.subsidy.AdvanceDeduction;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimArchive;
import cn.yujiang.subsidy.ClaimPapers;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.PaidClaims;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Service
class AuditPackService implements AuditPacks {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Claims claims;
    private final ClaimArchive archive;
    private final ClaimPapers papers;
    private final CertificateRecords certificates;
    private final Notices notices;
    private final AdvanceDeduction advances;
    private final PaymentRecords payments;
    private final Clawbacks clawbacks;
    private final ControlLog controls;
    private final PolicyHistory policies;
    private final ChainProofs proofs;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    AuditPackService(
            Claims claims,
            ClaimArchive archive,
            ClaimPapers papers,
            CertificateRecords certificates,
            Notices notices,
            AdvanceDeduction advances,
            PaymentRecords payments,
            Clawbacks clawbacks,
            ControlLog controls,
            PolicyHistory policies,
            ChainProofs proofs,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.claims = claims;
        this.archive = archive;
        this.papers = papers;
        this.certificates = certificates;
        this.notices = notices;
        this.advances = advances;
        this.payments = payments;
        this.clawbacks = clawbacks;
        this.controls = controls;
        this.policies = policies;
        this.proofs = proofs;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Pack make(long claimId) {
        Claim claim = claims.get(claimId);
        String number = claim.claimNo();
        if (number == null || claim.submission() == 0) {
            throw new RejectedException(Rejection.of("CLAIM_NOT_SUBMITTED"));
        }
        audit.record(new AuditTrail.Entry(
                "subsidy:" + claim.divisionCode(), "AUDIT_PACK", "claim", claimId, null, null, null, Map.of()));
        return new Pack("audit-" + number + ".zip", zip(number, files(claim)));
    }

    private Map<String, byte[]> files(Claim claim) {
        Long cohort = claim.cohortId();
        List<PaidClaims.Portion> ahead = cohort == null ? List.of() : advances.counted(cohort, claim.ruleId());
        List<Clawback> back = clawbacks.ofClaim(claim.id());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(PackFiles.CLAIM, json(claim));
        files.put(PackFiles.VERSIONS, json(archive.versions(claim.id())));
        files.put(
                PackFiles.POLICY,
                policies.text(claim.packHash())
                        .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", claim.ruleId())))
                        .getBytes(StandardCharsets.UTF_8));
        files.put(PackFiles.SETTINGS, json(claim.parameters()));
        files.put(
                PackFiles.CONTROLS,
                json(controls.latest(new Subject(Subject.Kind.CLAIM, claim.id(), claim.divisionCode()))));
        files.put(PackFiles.PAPERS, json(papers.of(claim.id())));
        files.put(PackFiles.CERTIFICATES, json(certificates.of(claim)));
        files.put(PackFiles.NOTICES, json(archive.notices(claim.id())));
        files.put(PackFiles.OBJECTIONS, json(notices.objections(claim.id())));
        files.put(PackFiles.PAYMENTS, json(payments(claim, ahead)));
        files.put(PackFiles.CLAWBACKS, json(back));
        files.put(PackFiles.PROOFS, json(proofs.of(subjects(claim, ahead, back))));
        return files;
    }

    /** By decision: the claim itself, and the advances that were counted against it. */
    private Map<String, List<PaymentRecords.Paid>> payments(Claim claim, List<PaidClaims.Portion> ahead) {
        Map<String, List<PaymentRecords.Paid>> paid = new LinkedHashMap<>();
        paid.put(Obligation.Kind.CLAIM.name(), payments.of(new Obligation(Obligation.Kind.CLAIM, claim.id())));
        ahead.forEach(portion ->
                paid.merge(portion.obligation().kind().name(), payments.of(portion.obligation()), (older, newer) -> {
                    var both = new ArrayList<>(older);
                    both.addAll(newer);
                    return both;
                }));
        return paid;
    }

    private static List<ChainProofs.Subject> subjects(
            Claim claim, List<PaidClaims.Portion> ahead, List<Clawback> back) {
        var subjects = new ArrayList<ChainProofs.Subject>();
        subjects.add(new ChainProofs.Subject("claim", claim.id()));
        ahead.forEach(portion -> subjects.add(
                new ChainProofs.Subject("advance", portion.obligation().id())));
        back.forEach(clawback -> subjects.add(new ChainProofs.Subject("clawback", clawback.id())));
        return subjects;
    }

    private byte[] zip(String number, Map<String, byte[]> files) {
        List<PackFiles.Entry> entries = files.entrySet().stream()
                .map(file -> new PackFiles.Entry(file.getKey(), Sha256.hex(file.getValue()), file.getValue().length))
                .toList();
        var manifest = new PackFiles.Manifest(
                number, clock.now().toString(), currentActor.require().displayName(), entries);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            write(zip, PackFiles.MANIFEST, json(manifest));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] json(Object value) {
        return JSON.writeValueAsBytes(value);
    }
}
