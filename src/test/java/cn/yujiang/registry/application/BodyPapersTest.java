package cn.yujiang.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yujiang.audit.Vault;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.notification.Audience;
import cn.yujiang.registry.BodyListings;
import cn.yujiang.registry.BodyPaperKind;
import cn.yujiang.registry.BodyPapers;
import cn.yujiang.registry.BodyPapers.Folder;
import cn.yujiang.registry.BodyPapers.Paper;
import cn.yujiang.registry.BodyPapers.Standing;
import cn.yujiang.registry.ListingScope;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** Papers are kept, replaced, taken back before the first application only, and asked for where the house rules do. */
class BodyPapersTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(ServiceContext.NOW, BusinessClock.ZONE);
    private static final AtomicInteger NUMBER = new AtomicInteger(10);
    private static final String MILD = "659002";

    /** A new body and everybody around it. */
    private static final class World {
        final ServiceContext services;
        final BodyPapers papers;
        final BodyListings listings;
        final long body;
        final Actor clerk;
        final Actor stranger;
        final Actor first;
        final Actor second;
        final Actor supervisor;

        World(Engine engine, String division) {
            services = ServiceContext.on(engine);
            papers = services.bean(BodyPapers.class);
            listings = services.bean(BodyListings.class);
            body = body(division);
            clerk = new Actor(1, "clerk", "经办", Set.of(Role.INSTITUTION), division, body, null);
            stranger = new Actor(2, "other", "经办", Set.of(Role.INSTITUTION), division, body(division), null);
            first = ServiceContext.actor(3, division, Role.FIRST_REVIEWER);
            second = ServiceContext.actor(4, division, Role.SECOND_REVIEWER);
            supervisor = ServiceContext.actor(5, division, Role.SUPERVISOR);
        }

        private long body(String division) {
            int number = NUMBER.incrementAndGet();
            long id = Ids.next();
            services.jdbc()
                    .sql("""
                            insert into body (id, kind, name, short_name, credit_code, division_code, address, legal_person,
                              contact_name, phone_sealed, account_name, bank_name, account_sealed, state, version)
                            values (:id, 'PRIVATE_TRAINING_SCHOOL', '校', '校', :code, :division, '', '', '', :phone, '', '', :account, 'APPLIED', 0)""")
                    .param("id", id)
                    .param("code", "91659001MA%08d".formatted(number))
                    .param("division", division)
                    .param("phone", services.bean(Vault.class).seal(Vault.Field.BODY_PHONE, id, "13900000000"))
                    .param(
                            "account",
                            services.bean(Vault.class).seal(Vault.Field.BODY_ACCOUNT, id, "0410000100099887766"))
                    .update();
            return id;
        }

        void add(BodyPaperKind kind, String name, @Nullable LocalDate until) {
            ServiceContext.as(clerk, () -> {
                papers.add(new BodyPapers.Upload(kind, name, pdf(name), until));
                return null;
            });
        }

        Folder folder(Actor reader, BodyPaperKind kind) {
            return ServiceContext.as(reader, () -> papers.of(body)).folders().get(kind.ordinal());
        }

        List<String> apply() {
            return codes(() -> ServiceContext.as(clerk, () -> {
                listings.apply(List.of(new ListingScope("焊工", "五级", TODAY.plusYears(1))));
                return null;
            }));
        }
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> codes(Runnable call) {
        RejectedException refused = catchThrowableOfType(RejectedException.class, call::run);
        return refused == null
                ? List.of()
                : refused.rejections().stream()
                        .map(rejection -> rejection.code())
                        .toList();
    }

    private static List<String> refusal(Actor actor, Runnable call) {
        return codes(() -> ServiceContext.as(actor, () -> {
            call.run();
            return null;
        }));
    }

    @ParameterizedTest
    @EnumSource
    void aNewerPaperCountsAndTheOlderOneStays(Engine engine) {
        var world = new World(engine, MILD);
        world.add(BodyPaperKind.SCHOOL_LICENCE, "旧证.pdf", TODAY.plusDays(5));
        assertThat(world.folder(world.first, BodyPaperKind.SCHOOL_LICENCE).standing())
                .isEqualTo(Standing.EXPIRING);
        world.add(BodyPaperKind.SCHOOL_LICENCE, "新证.pdf", TODAY.plusYears(3));
        for (Actor reader : List.of(world.clerk, world.first, world.second, world.supervisor)) {
            Folder licence = world.folder(reader, BodyPaperKind.SCHOOL_LICENCE);
            assertThat(licence.standing()).isEqualTo(Standing.VALID);
            assertThat(licence.papers()).extracting(Paper::name).containsExactly("新证.pdf", "旧证.pdf");
            assertThat(licence.papers()).extracting(Paper::current).containsExactly(true, false);
            long old = licence.papers().getLast().fileId();
            assertThat(ServiceContext.as(reader, () -> world.papers.open(world.body, old))
                            .bytes())
                    .isEqualTo(pdf("旧证.pdf"));
        }
        world.add(BodyPaperKind.OTHER, "甲.pdf", null);
        world.add(BodyPaperKind.OTHER, "乙.pdf", null);
        assertThat(world.folder(world.clerk, BodyPaperKind.OTHER).papers())
                .extracting(Paper::current)
                .containsExactly(true, true);
    }

    @ParameterizedTest
    @EnumSource
    void othersSeeNothingAndReviewersAddNothing(Engine engine) {
        var world = new World(engine, MILD);
        world.add(BodyPaperKind.PREMISES, "房产.pdf", null);
        long file = world.folder(world.clerk, BodyPaperKind.PREMISES)
                .papers()
                .getFirst()
                .fileId();
        var abroad = ServiceContext.actor(9, "659003", Role.FIRST_REVIEWER);
        for (Actor outsider : List.of(world.stranger, abroad)) {
            assertThat(refusal(outsider, () -> world.papers.of(world.body))).containsExactly("NOT_FOUND");
            assertThat(refusal(outsider, () -> world.papers.open(world.body, file)))
                    .containsExactly("NOT_FOUND");
        }
        assertThat(refusal(world.stranger, () -> world.papers.takeBack(file))).containsExactly("NOT_FOUND");
        Long other = world.stranger.bodyId();
        assertThat(refusal(world.stranger, () -> world.papers.open(java.util.Objects.requireNonNull(other), file)))
                .containsExactly("NOT_FOUND");
        var finance = ServiceContext.actor(8, MILD, Role.FINANCE);
        assertThat(catchThrowableOfType(
                        AccessDeniedException.class,
                        () -> ServiceContext.as(finance, () -> world.papers.of(world.body))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        AccessDeniedException.class,
                        () -> ServiceContext.as(world.first, () -> {
                            world.papers.takeBack(file);
                            return null;
                        })))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void aPaperIsTakenBackBeforeTheFirstApplicationOnly(Engine engine) {
        var world = new World(engine, MILD);
        world.add(BodyPaperKind.AGREEMENT, "旧.pdf", null);
        world.add(BodyPaperKind.AGREEMENT, "错.pdf", null);
        List<Paper> both = world.folder(world.clerk, BodyPaperKind.AGREEMENT).papers();
        assertThat(refusal(
                        world.clerk, () -> world.papers.takeBack(both.getFirst().fileId())))
                .isEmpty();
        List<Paper> left = world.folder(world.clerk, BodyPaperKind.AGREEMENT).papers();
        assertThat(left)
                .extracting(Paper::name, Paper::current)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("旧.pdf", true));
        assertThat(world.apply()).isEmpty();
        assertThat(ServiceContext.as(world.clerk, () -> world.papers.of(world.body))
                        .removable())
                .isFalse();
        assertThat(refusal(
                        world.clerk, () -> world.papers.takeBack(left.getFirst().fileId())))
                .containsExactly("BODY_PAPER_HANDED_IN");
        assertThat(world.folder(world.clerk, BodyPaperKind.AGREEMENT).papers()).hasSize(1);
        assertThat(world.services
                        .jdbc()
                        .sql("select action from audit_event where object_id = :id order by seq")
                        .param("id", world.body)
                        .query(String.class)
                        .list())
                .containsExactly("BODY_PAPER_ADDED", "BODY_PAPER_ADDED", "BODY_PAPER_REMOVED", "LISTING_APPLIED");
    }

    @ParameterizedTest
    @EnumSource
    void whereTheHouseRulesAskForALicenceNobodyAppliesWithoutAValidOne(Engine engine) {
        var world = new World(engine, ServiceContext.STRICT);
        assertThat(world.folder(world.clerk, BodyPaperKind.SCHOOL_LICENCE).standing())
                .isEqualTo(Standing.MISSING);
        assertThat(world.apply()).containsExactly("LISTING_PAPER_MISSING");
        assertThat(refusal(
                        world.clerk,
                        () -> world.papers.add(
                                new BodyPapers.Upload(BodyPaperKind.SCHOOL_LICENCE, "证.pdf", pdf("证"), null))))
                .containsExactly("BODY_PAPER_LAST_DAY");
        assertThat(refusal(
                        world.clerk,
                        () -> world.papers.add(new BodyPapers.Upload(
                                BodyPaperKind.PREMISES, "证.pdf", "text".getBytes(StandardCharsets.UTF_8), null))))
                .containsExactly("BODY_PAPER_KIND");
        world.add(BodyPaperKind.SCHOOL_LICENCE, "证.pdf", TODAY);
        ends(world, TODAY.minusDays(1));
        assertThat(world.folder(world.first, BodyPaperKind.SCHOOL_LICENCE).standing())
                .isEqualTo(Standing.EXPIRED);
        assertThat(world.apply()).containsExactly("LISTING_PAPER_EXPIRED");
        world.add(BodyPaperKind.SCHOOL_LICENCE, "新证.pdf", TODAY);
        assertThat(world.apply()).isEmpty();
    }

    /** Time went by. */
    private static void ends(World world, LocalDate day) {
        world.services
                .jdbc()
                .sql("update body_paper set valid_until = :day where body_id = :body")
                .param("day", Date.valueOf(day))
                .param("body", world.body)
                .update();
    }

    @ParameterizedTest
    @EnumSource
    void theBodyIsRemindedOfThePaperThatCounts(Engine engine) {
        var world = new World(engine, MILD);
        world.add(BodyPaperKind.SCHOOL_LICENCE, "旧证.pdf", TODAY.plusDays(5));
        world.add(BodyPaperKind.FIRE_SAFETY, "消防.pdf", TODAY.plusDays(30));
        world.add(BodyPaperKind.PREMISES, "租赁.pdf", TODAY.plusDays(31));
        world.add(BodyPaperKind.SCHOOL_LICENCE, "新证.pdf", TODAY.plusYears(1));
        var deadlines = new PaperDeadlines(new BodyPaperStore(world.services.jdbc()));
        assertThat(deadlines.dueUntil(TODAY.plusDays(deadlines.daysAhead())).stream()
                        .filter(deadline -> deadline.audience().equals(new Audience.Body(world.body))))
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.args()).containsExactly("bodyPaper.kind.FIRE_SAFETY");
                    assertThat(deadline.due()).isEqualTo(TODAY.plusDays(30));
                });
    }
}
