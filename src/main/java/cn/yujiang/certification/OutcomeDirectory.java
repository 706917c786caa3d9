package cn.yujiang.certification;

import java.util.List;
import java.util.Map;

/** Look-ups between modules, for services that have checked rights themselves. Never used by views. */
public interface OutcomeDirectory {

    Map<Long, ExamResult> results(long cohortId);

    Map<Long, Employment> employment(long cohortId);

    List<Certificate> certificates(long cohortId);

    /** What the verifications of the class rest on, by certificate, oldest first. */
    List<ProofFile> proofs(long cohortId);

    /** Certificates of a person, newest first. */
    List<Certificate> certificatesOf(long personId);
}
