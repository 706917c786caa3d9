package cn.yujiang.shell.demo;

import static cn.yujiang.shell.demo.DemoCohorts.word;

import cn.yujiang.certification.Certificates;
import cn.yujiang.identity.ActingAs;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.subsidy.Settlements;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an empty demonstration database: scenarios E1 and E2 of the acceptance, and classes in every state. */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final JdbcClient jdbc;
    private final DemoBodies bodies;
    private final DemoResources resources;
    private final DemoListing listing;
    private final DemoCohorts classes;
    private final DemoOutcomes outcomes;
    private final Cohorts cohorts;
    private final DemoFirstAccount firstAccount;
    private final Settlements settlement;
    private final ActingAs acting;
    private final BusinessClock clock;

    DemoData(
            JdbcClient jdbc,
            DemoBodies bodies,
            DemoResources resources,
            DemoListing listing,
            DemoCohorts classes,
            DemoOutcomes outcomes,
            Cohorts cohorts,
            DemoFirstAccount firstAccount,
            Settlements settlement,
            ActingAs acting,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.resources = resources;
        this.listing = listing;
        this.classes = classes;
        this.outcomes = outcomes;
        this.cohorts = cohorts;
        this.firstAccount = firstAccount;
        this.settlement = settlement;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        int known = jdbc.sql("select count(*) from user_account")
                .query(Integer.class)
                .single();
        if (known > 0) {
            return;
        }
        firstAccount.create();
        Map<String, Long> ids = acting.as(DemoAccounts.SYSTEM, bodies::create);
        acting.as(DemoAccounts.SYSTEM, () -> bodies.accounts(ids));
        List.of("jigou", "qiye", "nh-jigou").forEach(resources::register);
        listing.list("jigou", "chushen", "fushen", Objects.requireNonNull(ids.get("school")));
        listing.list("pingjia", "chushen", "fushen", Objects.requireNonNull(ids.get("evaluator")));
        listing.list("qiye", "gy-chushen", "gy-fushen", Objects.requireNonNull(ids.get("enterprise")));
        listing.list("nh-jigou", "nh-chushen", "nh-fushen", Objects.requireNonNull(ids.get("nanhe")));
        int year = clock.today().getYear();
        acting.as("caiwu", () -> bodies.funds("140900", year));
        acting.as("gy-caiwu", () -> bodies.funds("520121", year));
        acting.as("nh-caiwu", () -> bodies.funds("130506", year));
        Long evaluator = Objects.requireNonNull(ids.get("evaluator"));
        xinzhou(evaluator);
        guiyang();
        classes.nanhe();
        classes.signIn();
        states(evaluator);
        LOG.info("demonstration data created");
    }

    /** E1: fifty people, twelve days, forty certificates, forty and thirty-nine of fifty employed. */
    private void xinzhou(long evaluator) {
        scenarioOne(scene("name.e1", "occupation", evaluator), 0, 40);
        scenarioOne(scene("name.e1b", "occupation.electrician", evaluator), 100, 39);
    }

    private void scenarioOne(DemoCohorts.Scene scene, int firstPerson, int employed) {
        LocalDate first = clock.today().minusDays(40);
        long id = classes.running(
                scene, DemoCohorts.days(first, 12), DemoPeople.rows(firstPerson, 50, word("poverty"), null));
        classes.attend(scene, id, (position, session) -> false);
        outcomes.complete(scene, id);
        outcomes.employ(scene, id, employed);
        List<Certificates.Entry> entries = outcomes.roster(scene, id).stream()
                .filter(e -> e.position() <= 40)
                .map(e -> levelCertificate(e, firstPerson, first.plusDays(15), scene.occupationKey(), "level.5"))
                .toList();
        outcomes.certify(scene, id, "pingjia", entries);
    }

    private static Certificates.Entry levelCertificate(
            Enrolment e, int firstPerson, LocalDate issued, String occupationKey, String levelKey) {
        int level = levelKey.equals("level.5") ? 5 : 4;
        String number = "S000014%06d%02d%d%06d"
                .formatted(firstPerson, issued.getYear() % 100, level, firstPerson * 100 + e.position());
        return new Certificates.Entry(
                e.id(), word("certificate.level"), number, word(occupationKey), word(levelKey), issued, true);
    }

    /** E2: 33 hours; one person 29.5 hours; one level-4 certificate; one with two special-operation permits. */
    private void guiyang() {
        var scene = new DemoCohorts.Scene(
                "name.e2", "qiye", "gy-chushen", "kind.upgrade", "occupation", "level.4", "certificate.training", null);
        LocalDate first = clock.today().minusDays(30);
        long id = classes.running(
                scene, enterprisePlan(first), DemoPeople.rows(200, 4, word("employee"), first.minusYears(2)));
        PlannedSession shortOne =
                acting.as("qiye", () -> cohorts.get(id).sessions().getLast());
        classes.attend(scene, id, (position, session) -> position == 2 && session.id() == shortOne.id());
        outcomes.complete(scene, id);
        List<Enrolment> roster = outcomes.roster(scene, id);
        LocalDate issued = first.plusDays(10);
        outcomes.certify(
                scene,
                id,
                "qiye",
                List.of(
                        training(roster.get(0), 1, issued),
                        training(roster.get(1), 2, issued),
                        levelCertificate(roster.get(2), 200, issued, "occupation", "level.4"),
                        special(roster.get(3), "certificate.special", "T" + DemoPeople.residentId(203), issued),
                        special(roster.get(3), "certificate.equipment", DemoPeople.residentId(203), issued)));
    }

    private static List<PlannedSession> enterprisePlan(LocalDate first) {
        var sessions = new java.util.ArrayList<>(DemoCohorts.days(first, 3));
        sessions.add(DemoCohorts.session(
                first.plusDays(3), LocalTime.of(8, 0), LocalTime.of(13, 30), "5.5", SessionKind.OFFLINE_PRACTICE));
        sessions.add(DemoCohorts.session(
                first.plusDays(4), LocalTime.of(8, 0), LocalTime.of(11, 30), "3.5", SessionKind.OFFLINE_PRACTICE));
        return sessions;
    }

    private static Certificates.Entry training(Enrolment e, int number, LocalDate issued) {
        return new Certificates.Entry(
                e.id(),
                word("certificate.training"),
                "DEMO-2026-%04d".formatted(number),
                word("occupation"),
                word("none"),
                issued,
                true);
    }

    private static Certificates.Entry special(Enrolment e, String kindKey, String number, LocalDate issued) {
        return new Certificates.Entry(e.id(), word(kindKey), number, word("occupation"), word("none"), issued, true);
    }

    /** One class in each state a class can rest in. */
    private void states(long evaluator) {
        LocalDate soon = clock.today().plusDays(14);
        LocalDate now = clock.today().minusDays(5);
        var running = scene("name.running", "occupation.carer", evaluator);
        long runningId =
                classes.running(running, DemoCohorts.days(now, 10), DemoPeople.rows(300, 20, word("poverty"), null));
        classes.attend(
                running,
                runningId,
                (position, session) -> position == 7 && session.date().equals(now));
        var approved = scene("name.approved", "occupation.infant", evaluator);
        long approvedId = filed(approved, soon, 330);
        classes.approve(approved, approvedId);
        filed(scene("name.filed", "occupation.cook", evaluator), soon, 360);
        long returned = filed(scene("name.returned", "occupation.domestic", evaluator), soon, 390);
        acting.as(
                "chushen",
                () -> cohorts.returnForCorrection(
                        returned, word("return"), cohorts.get(returned).version()));
        long rejected = filed(scene("name.rejected", "occupation.electrician", evaluator), soon, 420);
        acting.as(
                "chushen",
                () -> cohorts.reject(
                        rejected, word("reject"), cohorts.get(rejected).version()));
        long cancelled = filed(scene("name.cancelled", "occupation.electrician", evaluator), soon, 450);
        acting.as("jigou", () -> cohorts.cancel(cancelled, word("cancel")));
        var suspended = scene("name.suspended", "occupation.cook", evaluator);
        long suspendedId =
                classes.running(suspended, DemoCohorts.days(now, 8), DemoPeople.rows(510, 12, word("poverty"), null));
        acting.as(
                "jiandu",
                () -> cohorts.suspend(
                        suspendedId, word("suspend"), cohorts.get(suspendedId).version()));
        ended(evaluator);
        classes.draft(
                scene("name.draft", "occupation.electrician", evaluator),
                DemoCohorts.days(soon, 5),
                DemoPeople.rows(480, 8, word("poverty"), null));
    }

    /** A class found to be untrue, and one whose time to claim is over. */
    private void ended(long evaluator) {
        var untrue = scene("name.disqualified", "occupation.domestic", evaluator);
        long untrueId = classes.running(
                untrue,
                DemoCohorts.days(clock.today().minusDays(60), 4),
                DemoPeople.rows(540, 10, word("poverty"), null));
        acting.as(
                "fushen",
                () -> cohorts.disqualify(
                        untrueId, word("disqualify"), cohorts.get(untrueId).version()));
        var old = scene("name.settled", "occupation.infant", evaluator);
        LocalDate first = clock.today().minusMonths(14);
        long oldId = classes.running(old, DemoCohorts.days(first, 3), DemoPeople.rows(560, 6, word("poverty"), null));
        classes.attend(old, oldId, (position, session) -> false);
        outcomes.complete(old, oldId);
        settlement.sweep();
    }

    private long filed(DemoCohorts.Scene scene, LocalDate first, int firstPerson) {
        long id = classes.draft(
                scene, DemoCohorts.days(first, 6), DemoPeople.rows(firstPerson, 12, word("poverty"), null));
        classes.file(scene, id);
        return id;
    }

    private static DemoCohorts.Scene scene(String nameKey, String occupationKey, long evaluator) {
        return new DemoCohorts.Scene(
                nameKey, "jigou", "chushen", "kind.skill", occupationKey, "level.5", "certificate.level", evaluator);
    }
}
