package cn.yujiang.certification.application;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.CertificateVerification;
import cn.yujiang.certification.Certificates;
import cn.yujiang.certification.domain.RegisterMatch;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.FullWidth;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CertificateVerifier implements CertificateVerification {

    private static final int HASH_SHOWN = 12;

    private final Certificates certificates;
    private final CertificateStore store;
    private final PersonDirectory people;
    private final CertificateProofStore proofs;
    private final CurrentActor currentActor;

    CertificateVerifier(
            Certificates certificates,
            CertificateStore store,
            PersonDirectory people,
            CertificateProofStore proofs,
            CurrentActor currentActor) {
        this.certificates = certificates;
        this.store = store;
        this.people = people;
        this.proofs = proofs;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional
    public void verify(long certificateId, String method, Proof proof) {
        CertificateProofStore.requirePicture(proof);
        certificates.verify(List.of(certificateId), method);
        proofs.keep(certificateId, proof, currentActor.require().userName());
    }

    @Override
    @Transactional(readOnly = true)
    public List<StoredFile> proofs(long certificateId) {
        return inScope(certificateId) ? proofs.of(certificateId) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> content(long certificateId, long fileId) {
        return inScope(certificateId) ? proofs.content(certificateId, fileId) : Optional.empty();
    }

    private boolean inScope(long certificateId) {
        return store.find(certificateId).filter(this::inScope).isPresent();
    }

    private boolean inScope(Certificate certificate) {
        return currentActor.require().scope().includesDivision(certificate.divisionCode());
    }

    /** A row and the certificate it would verify. */
    private record Match(RowOutcome outcome, Optional<Certificate> certificate) {}

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> compare(List<Row> rows) {
        return matches(rows).stream().map(Match::outcome).toList();
    }

    @Override
    @Transactional
    public List<RowOutcome> verifyMatching(String source, String fileHash, List<Row> rows, @Nullable Proof proof) {
        if (source.isBlank()) {
            throw new RejectedException(Rejection.onField("source", "MATCH_SOURCE"));
        }
        if (proof != null) {
            CertificateProofStore.requirePicture(proof);
        }
        List<Match> matches = matches(rows);
        List<Long> agreed = matches.stream()
                .filter(match -> match.outcome.problems().isEmpty())
                .flatMap(match -> match.certificate.stream())
                .map(Certificate::id)
                .toList();
        certificates.verify(
                agreed,
                source.strip() + " · SHA-256 " + fileHash.substring(0, Math.min(HASH_SHOWN, fileHash.length())));
        if (proof != null) {
            proofs.keep(agreed, proof, currentActor.require().userName());
        }
        return matches.stream().map(Match::outcome).toList();
    }

    private List<Match> matches(List<Row> rows) {
        Set<Long> seen = new HashSet<>();
        var matches = new ArrayList<Match>();
        for (Row row : rows) {
            String number =
                    FullWidth.compact(row.values().getOrDefault("number", "")).toUpperCase(Locale.ROOT);
            Optional<Certificate> found =
                    store.byNumber(number).stream().filter(this::inScope).findFirst();
            List<Rejection> problems = found.map(certificate -> problems(certificate, row, seen))
                    .orElseGet(() -> List.of(Rejection.onField("number", "MATCH_UNKNOWN")));
            matches.add(new Match(new RowOutcome(row.number(), problems), found));
        }
        return matches;
    }

    private List<Rejection> problems(Certificate certificate, Row row, Set<Long> seen) {
        if (!seen.add(certificate.id())) {
            return List.of(Rejection.onField("number", "MATCH_TWICE"));
        }
        String residentId = people.load(certificate.personId()).residentId().number();
        var problems = new ArrayList<>(RegisterMatch.differences(certificate, residentId, row.values()));
        if (certificate.state() != CertificateState.RECORDED) {
            problems.add(Rejection.onField("number", "MATCH_DECIDED"));
        }
        return problems;
    }
}
