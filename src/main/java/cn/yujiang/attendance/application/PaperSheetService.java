package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.PaperSheets;
import cn.yujiang.attendance.RollCall;
import cn.yujiang.attendance.SignInChannel;
import cn.yujiang.attendance.domain.paper.PaperReading;
import cn.yujiang.attendance.domain.paper.SheetCode;
import cn.yujiang.audit.Vault;
import cn.yujiang.documents.FileOwner;
import cn.yujiang.documents.NewFile;
import cn.yujiang.documents.StoredFiles;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortPapers;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.TrainingForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PaperSheetService implements PaperSheets {

    private static final int SEAL_LENGTH = 22;
    private static final String FORM = "F04S";

    private final PaperSheetStore store;
    private final PictureDecoder decoder;
    private final MarkStore marks;
    private final MarkEventStore events;
    private final RollCallService rollCalls;
    private final CohortDirectory cohorts;
    private final CohortPapers papers;
    private final StoredFiles files;
    private final Vault vault;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    PaperSheetService(
            PaperSheetStore store,
            PictureDecoder decoder,
            MarkStore marks,
            MarkEventStore events,
            RollCallService rollCalls,
            CohortDirectory cohorts,
            CohortPapers papers,
            StoredFiles files,
            Vault vault,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.decoder = decoder;
        this.marks = marks;
        this.events = events;
        this.rollCalls = rollCalls;
        this.cohorts = cohorts;
        this.papers = papers;
        this.files = files;
        this.vault = vault;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    private String seal(String text) {
        return vault.blindIndex(Vault.Field.SIGN_IN_CODE, "sheet:" + text).substring(0, SEAL_LENGTH);
    }

    @Override
    @Transactional
    public TrainingForms.Print print(long cohortId, long sessionId) {
        Cohort cohort = cohorts.inScope(cohortId);
        PlannedSession session = SignInService.session(cohort, sessionId)
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        SheetPages pages = SheetPages.of(cohorts.enrolments(cohortId));
        return papers.printCoded(cohort, FORM, pages.print(cohort, session, papers.heading(cohort), this::seal));
    }

    @Override
    @Transactional(readOnly = true)
    public Reading read(long cohortId, Picture picture) {
        Cohort cohort = cohorts.inScope(cohortId);
        store.seen(Sha256.hex(picture.content())).ifPresent(day -> {
            throw new RejectedException(Rejection.of("PHOTO_SEEN", day));
        });
        PictureDecoder.Photo photo = decoder.decode(picture.content());
        SheetCode code = SheetCode.read(photo.code(), this::seal)
                .orElseThrow(() -> new RejectedException(Rejection.of("PHOTO_FORGED")));
        PlannedSession session = SignInService.session(cohort, code.sessionId())
                .filter(found -> code.cohortId() == cohortId)
                .orElseThrow(() -> new RejectedException(Rejection.of("PHOTO_FOREIGN")));
        SheetPages pages = SheetPages.of(cohorts.enrolments(cohortId));
        List<Enrolment> people =
                pages.printed(code).orElseThrow(() -> new RejectedException(Rejection.of("PHOTO_ROSTER")));
        List<PaperReading.Row> rows = PaperReading.read(photo.picture(), photo.finders(), people.size());
        Map<Long, AttendanceMark> digital = marks.of(cohortId, session.id());
        var compared = new ArrayList<Row>();
        for (int i = 0; i < people.size(); i++) {
            Enrolment person = people.get(i);
            PaperReading.Row row = rows.get(i);
            compared.add(new Row(
                    person.id(), person.position(), person.name(), row.answer(), row.mark(), digital.get(person.id())));
        }
        return new Reading(session, code.page(), pages.pages().size(), List.copyOf(compared));
    }

    @Override
    @Transactional
    public void confirm(long cohortId, Picture picture, RollCall decided) {
        Reading reading = read(cohortId, picture);
        check(reading, decided);
        String hash = Sha256.hex(picture.content());
        Actor actor = currentActor.require();
        long id = Ids.next();
        var sheet = new PaperSheetStore.Sheet(
                id,
                cohortId,
                reading.session().id(),
                reading.page(),
                hash,
                decided.marks().size(),
                actor.displayName(),
                clock.now());
        store.insert(sheet, actor);
        files.store(new NewFile(owner(id), picture.fileName(), picture.content(), actor.displayName()));
        var source = new MarkDeskService.Source(SignInChannel.PAPER, actor.id(), null, Ids.toText(id), hash, null);
        RollCall changed = rollCalls.record(cohortId, reading.session().id(), decided, source);
        var same = new HashMap<>(decided.marks());
        same.keySet().removeAll(changed.marks().keySet());
        events.append(
                cohortId, reading.session().id(), new RollCall(same, Map.of(), decided.reason()), source, clock.now());
    }

    private static void check(Reading reading, RollCall decided) {
        Set<Long> onSheet = reading.rows().stream().map(Row::enrolmentId).collect(Collectors.toSet());
        if (!onSheet.containsAll(decided.marks().keySet())) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        long open = reading.rows().stream()
                .filter(row ->
                        row.answer() == Answer.UNCLEAR && !decided.marks().containsKey(row.enrolmentId()))
                .count();
        if (open > 0) {
            throw new RejectedException(Rejection.of("PHOTO_UNCLEAR", open));
        }
        if (decided.marks().isEmpty()) {
            throw new RejectedException(Rejection.of("PHOTO_NOTHING"));
        }
    }

    private static FileOwner owner(long sheetId) {
        return new FileOwner("paper-sheet", sheetId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> of(long cohortId) {
        cohorts.inScope(cohortId);
        return store.of(cohortId).stream()
                .map(sheet -> new Kept(
                        sheet.id(),
                        sheet.sessionId(),
                        sheet.page(),
                        sheet.marks(),
                        sheet.by(),
                        sheet.at(),
                        files.of(owner(sheet.id()))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> picture(long cohortId, long sheetId, long fileId) {
        cohorts.inScope(cohortId);
        return store.of(cohortId).stream().anyMatch(sheet -> sheet.id() == sheetId)
                ? files.content(owner(sheetId), fileId)
                : Optional.empty();
    }
}
