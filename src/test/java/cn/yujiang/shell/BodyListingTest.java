package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.registry.Bodies;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyAccountChanges;
import cn.yujiang.registry.BodyListings;
import cn.yujiang.registry.BodyResources;
import cn.yujiang.registry.BodyState;
import cn.yujiang.registry.Listing;
import cn.yujiang.registry.ListingScope;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Finding;
import cn.yujiang.training.PlannedSession;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A body is listed by two people, files within its scope, and keeps its old account until somebody else confirms the new one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BodyListingTest {

    private static Story story;
    private static BodyListings listings;
    private static long body;

    @BeforeAll
    static void start() {
        story = new Story("listing");
        listings = story.product.bean(BodyListings.class);
        body = own().id();
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static Body own() {
        return story.product.as("jigou", () -> story.product.bean(Bodies.class).own());
    }

    private static Listing latest() {
        return story.product.as("jigou", () -> listings.history(body)).getFirst();
    }

    private static List<ListingScope> welders() {
        return List.of(new ListingScope("焊工", "五级", story.product.today().plusYears(1)));
    }

    @Test
    @Order(1)
    void theDemonstrationWasListedByTwoPeople() {
        assertThat(own().state()).isEqualTo(BodyState.LISTED);
        assertThat(latest().state()).isEqualTo(Listing.State.LISTED);
        assertThat(latest().checkedBy()).isNotEqualTo(latest().decidedBy());
        assertThat(draftFindings()).doesNotContain("SCOPE_OUTSIDE", "SCOPE_EXPIRED", "SCOPE_NONE");
    }

    /** The demonstration's draft of an electricians' class. */
    private static List<String> draftFindings() {
        return story.product.as(
                "jigou", () -> story
                        .cohorts
                        .check(story.cohorts
                                .find(new Cohorts.Filter("电工", CohortState.DRAFT), 0, 1)
                                .getFirst()
                                .id())
                        .stream()
                        .map(Finding::code)
                        .toList());
    }

    @Test
    @Order(2)
    void anotherScopeCountsOnlyAfterBothSaidYes() {
        story.product.as("jigou", () -> listings.apply(welders()));
        assertThat(story.refusal("jigou", () -> listings.apply(welders()))).isEqualTo("LISTING_OPEN");
        Listing applied = latest();
        assertThat(story.refusal("fushen", () -> listings.list(applied.id(), "", applied.version())))
                .isEqualTo("LISTING_NOT_CHECKED");
        assertThat(story.refusal("gy-chushen", () -> listings.check(applied.id(), "", applied.version())))
                .isEqualTo("NOT_FOUND");
        story.product.as("chushen", () -> listings.check(applied.id(), "属实", applied.version()));
        assertThat(story.refusal("chushen", () -> listings.list(applied.id(), "", latest().version())))
                .isEqualTo("AccessDenied");
        assertThat(draftFindings()).doesNotContain("SCOPE_OUTSIDE");
        story.product.as("fushen", () -> listings.list(applied.id(), "", latest().version()));
        assertThat(draftFindings()).contains("SCOPE_OUTSIDE");
    }

    @Test
    @Order(3)
    void whatIsReturnedChangesNothingAndOneCanApplyAgain() {
        story.product.as("jigou", () -> listings.apply(welders()));
        story.product.as("chushen", () -> listings.sendBack(latest().id(), "缺少焊接场地证明", latest().version()));
        assertThat(latest().decisionComment()).isEqualTo("缺少焊接场地证明");
        assertThat(story.product.as("chushen", listings::waiting)).isEmpty();
        story.product.as("jigou", () -> listings.apply(welders()));
        assertThat(story.product.as("chushen", listings::waiting)).hasSize(1);
    }

    @Test
    @Order(4)
    void aNewAccountIsUsedAfterSomebodyElseConfirmedIt() {
        Bodies bodies = story.product.bean(Bodies.class);
        BodyAccountChanges accounts = story.product.bean(BodyAccountChanges.class);
        Body before = own();
        var details = new Bodies.Details(
                before.address(),
                before.legalPerson(),
                before.contactName(),
                "",
                before.accountName(),
                "新开户行",
                "9999000000000088");
        story.product.as("jigou", () -> bodies.update(details, before.version()));
        assertThat(own())
                .extracting(Body::maskedAccount, Body::bankName)
                .containsExactly(before.maskedAccount(), before.bankName());
        BodyAccountChanges.Change change =
                story.product.as("chushen", () -> accounts.of(body)).getFirst();
        assertThat(story.refusal("jigou", () -> accounts.confirm(change.id(), change.version())))
                .isEqualTo("AccessDenied");
        assertThat(story.refusal("gy-chushen", () -> accounts.confirm(change.id(), change.version())))
                .isEqualTo("NOT_FOUND");
        story.product.as("chushen", () -> accounts.confirm(change.id(), change.version()));
        assertThat(own())
                .extracting(Body::maskedAccount, Body::bankName)
                .containsExactly(change.maskedAccount(), "新开户行");
        assertThat(story.refusal("chushen", () -> accounts.confirm(change.id(), change.version())))
                .isEqualTo("CORRECTION_DECIDED");
    }

    /** A draft that uses the teacher and room of an approved class at the same time. */
    @Test
    @Order(5)
    void aTeacherOrRoomIsNotInTwoClassesAtOneTime() {
        story.product.as("jigou", () -> {
            long draft = story.cohorts
                    .find(new Cohorts.Filter("电工", CohortState.DRAFT), 0, 1)
                    .getFirst()
                    .id();
            PlannedSession taken = story.cohorts
                    .get(story.cohorts
                            .find(new Cohorts.Filter("育婴员", CohortState.APPROVED), 0, 1)
                            .getFirst()
                            .id())
                    .sessions()
                    .getFirst();
            var mine = story.cohorts.get(draft);
            var clash = new PlannedSession(
                    0,
                    taken.date(),
                    taken.start(),
                    taken.end(),
                    taken.hours(),
                    taken.kind(),
                    "课",
                    taken.teacher(),
                    taken.place());
            var after = new PlannedSession(
                    0,
                    taken.date(),
                    taken.end(),
                    taken.end().plusHours(1),
                    taken.hours(),
                    taken.kind(),
                    "课",
                    taken.teacher(),
                    taken.place());
            int version = story.cohorts.save(draft, mine.plan(), List.of(after), mine.version());
            assertThat(draftFindings()).doesNotContain("TEACHER_TAKEN", "PLACE_TAKEN");
            story.cohorts.save(draft, mine.plan(), List.of(clash), version);
            assertThat(draftFindings()).contains("TEACHER_TAKEN", "PLACE_TAKEN");
        });
        assertThat(story.refusal("jigou", () -> story.product
                        .bean(BodyResources.class)
                        .addTeacher(new BodyResources.NewTeacher("演示教师甲", "", ""))))
                .isEqualTo("TEACHER_TWICE");
    }
}
