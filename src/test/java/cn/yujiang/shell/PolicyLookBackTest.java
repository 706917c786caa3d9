package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.identity.Role;
import cn.yujiang.identity.UserAccounts;
import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackDrafts;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.PackPart;
import cn.yujiang.policy.PackText;
import cn.yujiang.policy.PolicyHistory;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Adjustments;
import cn.yujiang.subsidy.Adjustments.Adjustment;
import cn.yujiang.subsidy.Adjustments.Kind;
import cn.yujiang.subsidy.Adjustments.State;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.PolicyReviews;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A corrected paper reaches back: decisions stay, differences are proposed line by line. */
class PolicyLookBackTest {

    private static final String DAYS = "GY2020-2.8.2a-days";

    @Test
    void aHigherRateProposesTopUpsForWhatWasPaidAndNothingElse() {
        try (var story = new Story("lookback")) {
            long claim = paid(story);
            Adjustments adjustments = story.product.bean(Adjustments.class);
            assertThat(open(story, adjustments)).isEmpty();
            String oldPack = story.claim("qiye", claim).packHash();

            publish(story, "110元/天");
            story.product.bean(PolicyReviews.class).sweep();

            List<Adjustment> found = open(story, adjustments);
            assertThat(found).isNotEmpty().allSatisfy(line -> {
                assertThat(line.claimId()).isEqualTo(claim);
                assertThat(line.kind()).isEqualTo(Kind.TOP_UP);
                assertThat(line.summary()).contains("110");
            });
            Money before = found.stream().map(Adjustment::decided).reduce(Money.ZERO, Money::plus);
            Money more = found.stream().map(Adjustment::difference).reduce(Money.ZERO, Money::plus);
            assertThat(more.fen() * 10).as("one tenth of what was paid").isEqualTo(before.fen());
            assertThat(story.claim("qiye", claim).state()).isEqualTo(ClaimState.PAID);
            assertThat(story.claim("qiye", claim).total()).isEqualTo(before);
            assertThat(story.product.bean(PolicyHistory.class).with(oldPack))
                    .as("what it rested on is still there")
                    .isPresent();

            decide(story, adjustments, found);
            story.product.bean(PolicyReviews.class).sweep();
            assertThat(open(story, adjustments)).as("looked into once").hasSize(found.size() - 1);
            again(story, adjustments, found.getFirst());
        }
    }

    /** A third version starts from what was accepted, and takes the place of a proposal nobody decided on. */
    private static void again(Story story, Adjustments adjustments, Adjustment accepted) {
        publish(story, "120元/天");
        story.product.bean(PolicyReviews.class).sweep();
        assertThat(open(story, adjustments))
                .filteredOn(line -> line.name().equals(accepted.name()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.decided()).isEqualTo(accepted.computed());
                    assertThat(line.difference()).isEqualTo(accepted.difference());
                });

        publish(story, "110元/天");
        story.product.bean(PolicyReviews.class).sweep();
        assertThat(open(story, adjustments)).isEmpty();
        assertThat(story.product.as("gy-fushen", () -> adjustments.find(State.REPLACED, 100)))
                .hasSize(1);
    }

    private static void decide(Story story, Adjustments adjustments, List<Adjustment> found) {
        long first = found.getFirst().id();
        assertThatThrownBy(() -> story.product.as("gy-fushen", () -> {
                    adjustments.accept(first, "可");
                    return null;
                }))
                .hasMessageContaining("ADJUSTMENT_REASON");
        assertThatThrownBy(() -> story.product.as("fushen", () -> {
                    adjustments.accept(first, "另一个地区的复审");
                    return null;
                }))
                .hasMessageContaining("NOT_FOUND");
        assertThat(story.refusal("gy-fushen", () -> adjustments.confirm(first, "同意补发")))
                .isEqualTo("ADJUSTMENT_DECIDED");
        story.product.as("xitong", () -> story.product
                .bean(UserAccounts.class)
                .create(new UserAccounts.NewAccount(
                        "gy-liang",
                        "演示两岗",
                        "yujiang-demo-2026",
                        Set.of(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER),
                        "520121",
                        null,
                        null)));
        story.product.as("gy-liang", () -> adjustments.accept(first, "按更正后的标准补发"));
        assertThat(story.refusal("gy-liang", () -> adjustments.confirm(first, "同意补发")))
                .isEqualTo("SEPARATION_OF_DUTIES");
        story.product.as("gy-fushen", () -> adjustments.confirm(first, "同意补发"));
        assertThatThrownBy(() -> story.product.as("gy-fushen", () -> {
                    adjustments.dismiss(first, "再处理一次看看");
                    return null;
                }))
                .hasMessageContaining("ADJUSTMENT_DECIDED");
    }

    private static List<Adjustment> open(Story story, Adjustments adjustments) {
        return story.product.as("gy-fushen", () -> adjustments.find(State.PROPOSED, 100));
    }

    private static long paid(Story story) {
        long cohort = story.cohort("岗位技能提升1班");
        long claim = story.product.as("qiye", () -> story.claims.draft(cohort, DAYS));
        story.submit("qiye", claim);
        story.toNotice(claim);
        story.product.moveAhead(14);
        story.product.as("gy-fushen", () -> story.reviews.approve(claim, "同意", story.version("gy-fushen", claim)));
        story.pay(claim);
        return claim;
    }

    /** The rate and the words it is quoted from, as a correction of the paper would have them. */
    private static void publish(Story story, String rate) {
        PackDrafts drafts = story.product.bean(PackDrafts.class);
        String bare = rate.replace("元/天", "");
        long id = story.product.as("zhengce", () -> {
            Draft draft = drafts.revise("GY2020");
            String text = drafts.text(draft.id()).replaceAll("按照\\d+元/人\\.天的标准", "按照" + bare + "元/人.天的标准");
            Draft changed = drafts.saveText(draft.id(), draft.lock(), text);
            PackContent pack = PackText.content(text);
            for (int i = 0; i < pack.parts(PackPart.PARAMETER).size(); i++) {
                Map<String, Object> parameter =
                        new LinkedHashMap<>(pack.parts(PackPart.PARAMETER).get(i));
                if (PackContent.text(parameter, "quote").contains("元/人.天的标准")
                        && PackContent.text(parameter, "type").equals("元/天")) {
                    parameter.put("value", rate);
                    changed = drafts.savePart(changed.id(), changed.lock(), PackPart.PARAMETER, i, parameter);
                }
            }
            for (int i = pack.parts(PackPart.EXAMPLE).size() - 1; i >= 0; i--) {
                boolean old = PackContent.text(pack.parts(PackPart.EXAMPLE).get(i), "rule")
                        .equals(DAYS);
                if (old) { // worked with the old rate
                    changed = drafts.savePart(changed.id(), changed.lock(), PackPart.EXAMPLE, i, null);
                }
            }
            assertThat(drafts.check(changed.id())).isEmpty();
            drafts.preview(changed.id(), WhatIf.Progress.SILENT);
            return drafts.submit(changed.id(), drafts.get(changed.id()).lock(), "市局更正标准")
                    .id();
        });
        story.product.as("gy-fushen", () -> drafts.publish(id, drafts.get(id).lock()));
    }
}
