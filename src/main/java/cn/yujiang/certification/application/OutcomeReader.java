package cn.yujiang.certification.application;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.Employment;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.OutcomeDirectory;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class OutcomeReader implements OutcomeDirectory {

    private final OutcomeStore outcomes;
    private final CertificateStore certificates;

    OutcomeReader(OutcomeStore outcomes, CertificateStore certificates) {
        this.outcomes = outcomes;
        this.certificates = certificates;
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
    public List<Certificate> certificatesOf(long personId) {
        return certificates.ofPerson(personId);
    }
}
