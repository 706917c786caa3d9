package cn.yujiang.subsidy.application;

import cn.yujiang.attendance.AttendanceDirectory;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.Employment;
import cn.yujiang.certification.OutcomeDirectory;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimPapers.Paper;
import cn.yujiang.subsidy.ClaimPapers.State;
import cn.yujiang.subsidy.ClaimPapers.Version;
import cn.yujiang.subsidy.domain.EvidenceSource;
import cn.yujiang.subsidy.domain.EvidenceSources;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The papers a rule asks for, each with what stands for it. */
@Component
class Checklist {

    private final EvidenceSources sources;
    private final PaperStore papers;
    private final CohortDirectory cohorts;
    private final AttendanceDirectory attendance;
    private final OutcomeDirectory outcomes;
    private final BodyDirectory bodies;

    Checklist(
            PaperStore papers,
            CohortDirectory cohorts,
            AttendanceDirectory attendance,
            OutcomeDirectory outcomes,
            BodyDirectory bodies) {
        this.sources = load();
        this.papers = papers;
        this.cohorts = cohorts;
        this.attendance = attendance;
        this.outcomes = outcomes;
        this.bodies = bodies;
    }

    private static EvidenceSources load() {
        try {
            String text = new ClassPathResource("evidence/sources.csv").getContentAsString(StandardCharsets.UTF_8);
            return EvidenceSources.parse(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param files versions by paper, oldest first */
    List<Paper> of(RuleInfo rule, ClaimSubject subject, long applicantId, Map<String, List<Version>> files) {
        return rule.evidence().stream()
                .map(name -> paper(name, subject, applicantId, files.getOrDefault(name, List.of())))
                .toList();
    }

    /** Papers of the rule that are neither in the system nor added to the claim, as refusals. */
    List<Rejection> missing(RuleInfo rule, ClaimSubject subject, ClaimEntity claim) {
        Set<String> added = papers.of(claim.getId()).stream()
                .filter(PaperStore.Row::current)
                .map(PaperStore.Row::paper)
                .collect(Collectors.toSet());
        return of(rule, subject, claim.applicantId(), Map.of()).stream()
                .filter(paper -> paper.state() != State.SYSTEM && !added.contains(paper.name()))
                .map(paper -> Rejection.of("PAPER_MISSING", paper.name()))
                .toList();
    }

    private Paper paper(String name, ClaimSubject subject, long applicantId, List<Version> versions) {
        Optional<EvidenceSource> source = sources.of(name);
        boolean kept = source.isPresent() && kept(source.get(), subject, applicantId);
        State state =
                kept ? State.SYSTEM : versions.stream().anyMatch(Version::current) ? State.ATTACHED : State.MISSING;
        return new Paper(
                name,
                state,
                source.map(Enum::name).orElse(null),
                source.map(each -> link(each, subject)).orElse(null),
                versions);
    }

    private boolean kept(EvidenceSource source, ClaimSubject subject, long applicantId) {
        return switch (source) {
            case ACCOUNT -> !bodies.account(applicantId).accountNumber().isBlank();
            case COMMITMENT, CALCULATION -> true;
            case LIST -> subject instanceof ClaimSubject.OfList;
            default -> subject instanceof ClaimSubject.OfClass(Cohort cohort) && keptOf(source, cohort);
        };
    }

    private boolean keptOf(EvidenceSource source, Cohort cohort) {
        return switch (source) {
            case ROSTER -> !cohorts.enrolments(cohort.id()).isEmpty();
            case ATTENDANCE ->
                attendance.credits(cohort.id()).stream()
                        .anyMatch(credit -> !credit.offline().equals(LessonHours.ZERO));
            case ONLINE -> !attendance.onlineCompleted(cohort.id()).isEmpty();
            case FILING -> cohort.filingNo() != null;
            case RESULTS -> !outcomes.results(cohort.id()).isEmpty();
            case CERTIFICATES ->
                outcomes.certificates(cohort.id()).stream()
                        .anyMatch(certificate -> certificate.state() == CertificateState.VERIFIED);
            case EMPLOYMENT -> surveyed(cohort);
            case ACCOUNT, COMMITMENT, CALCULATION, LIST -> false;
        };
    }

    private boolean surveyed(Cohort cohort) {
        Map<Long, Employment> survey = outcomes.employment(cohort.id());
        return !survey.isEmpty() && survey.values().stream().allMatch(Employment::verified);
    }

    private static @Nullable String link(EvidenceSource source, ClaimSubject subject) {
        return switch (subject) {
            case ClaimSubject.OfClass(Cohort cohort) -> link(source, "cohorts/" + Ids.toText(cohort.id()));
            case ClaimSubject.OfList(ClaimList list) ->
                source == EvidenceSource.LIST ? "lists/" + Ids.toText(list.id()) : null;
        };
    }

    private static @Nullable String link(EvidenceSource source, String cohort) {
        return switch (source) {
            case ROSTER -> cohort + "/roster";
            case ATTENDANCE -> cohort + "/attendance";
            case ONLINE -> cohort + "/online";
            case FILING -> cohort;
            case RESULTS, CERTIFICATES -> cohort + "/results";
            case EMPLOYMENT -> cohort + "/employment";
            case ACCOUNT, COMMITMENT, CALCULATION, LIST -> null;
        };
    }
}
