package cn.yujiang.certification.application;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.Employment;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.OutcomeDirectory;
import cn.yujiang.certification.ProofFile;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class OutcomeReader implements OutcomeDirectory {

    private final OutcomeStore outcomes;
    private final CertificateStore certificates;
    private final CertificateProofStore proofs;

    OutcomeReader(OutcomeStore outcomes, CertificateStore certificates, CertificateProofStore proofs) {
        this.outcomes = outcomes;
        this.certificates = certificates;
        this.proofs = proofs;
    }

    @Override
    public Map<Long, ExamResult> results(long cohortId) {
        return outcomes.results(cohortId);
    }

    @Override
    public Map<Long, Employment> employment(long cohortId) {
        return outcomes.employment(cohortId);
    }

    @Override
    public List<Certificate> certificates(long cohortId) {
        return certificates.ofCohort(cohortId);
    }

    @Override
    public List<ProofFile> proofs(long cohortId) {
        return certificates.ofCohort(cohortId).stream()
                .flatMap(certificate -> proofs.of(certificate.id()).stream()
                        .map(file -> new ProofFile(
                                certificate.id(),
                                file.displayName(),
                                file.sha256(),
                                file.size(),
                                file.uploadedAt(),
                                file.uploadedBy())))
                .toList();
    }

    @Override
    public List<Certificate> certificatesOf(long personId) {
        return certificates.ofPerson(personId);
    }
}
