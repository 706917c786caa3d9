package cn.yujiang.dossier.application;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.OutcomeDirectory;
import cn.yujiang.certification.ProofFile;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The certificates a claim rests on. As with the papers, proofs are named by fingerprint; the files stay in the system. */
@Component
class CertificateRecords {

    /** A certificate of a line; its number is masked where it contains the holder's. */
    record Entry(
            long enrolmentId,
            String kind,
            String number,
            String occupation,
            String level,
            LocalDate issueDate,
            CertificateState state,
            @Nullable String decision,
            List<ProofFile> proofs) {}

    private final OutcomeDirectory outcomes;

    CertificateRecords(OutcomeDirectory outcomes) {
        this.outcomes = outcomes;
    }

    /** Nothing for a claim without a class. */
    List<Entry> of(Claim claim) {
        Long cohort = claim.cohortId();
        if (cohort == null) {
            return List.of();
        }
        Set<Long> trainees = claim.lines().stream().map(ClaimLine::enrolmentId).collect(Collectors.toSet());
        Map<Long, List<ProofFile>> proofs =
                outcomes.proofs(cohort).stream().collect(Collectors.groupingBy(ProofFile::certificateId));
        return outcomes.certificates(cohort).stream()
                .filter(certificate -> trainees.contains(certificate.enrolmentId()))
                .map(certificate -> entry(certificate, proofs.getOrDefault(certificate.id(), List.of())))
                .toList();
    }

    private static Entry entry(Certificate certificate, List<ProofFile> proofs) {
        return new Entry(
                certificate.enrolmentId(),
                certificate.kind(),
                certificate.shownNumber(),
                certificate.occupation(),
                certificate.level(),
                certificate.issueDate(),
                certificate.state(),
                certificate.decision(),
                proofs);
    }
}
