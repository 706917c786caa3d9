package cn.yujiang.policy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.identity.Role;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.Assessor;
import cn.yujiang.policy.EvidenceDirectory.StoredCase;
import cn.yujiang.policy.ExampleResult;
import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackDrafts;
import cn.yujiang.policy.PackDrafts.Change;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.PackDrafts.NewPaper;
import cn.yujiang.policy.PackDrafts.State;
import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.PackPart;
import cn.yujiang.policy.PackPreview;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicyHistory;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.packs.PackTexts;
import cn.yujiang.shared.Money;
import cn.yujiang.ui.TextSource;
import cn.yujiang.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** U90: a paper is drafted, checked, looked at, and put in force by somebody else. */
class PackDraftServiceTest {

    private static final long ANNA = 1;
    private static final long BO = 2;
    private static final String LIVING = "XZ2022-2.3.1-living";
    private static final Map<String, @Nullable Object> TEN_DAYS =
            Map.of("category", "脱贫劳动力", "attended_offline_days", 10);

    private PolicyContext context;
    private PackDrafts drafts;

    @BeforeEach
    void start() {
        context = new PolicyContext();
        drafts = context.bean(PackDrafts.class);
        anna();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private void anna() {
        context.signIn(ANNA, "140900", Role.POLICY_ADMIN);
    }

    private void bo() {
        context.signIn(BO, "140900", Role.SECOND_REVIEWER);
    }

    private PackContent content(Draft draft) {
        return PackTexts.content(drafts.text(draft.id()));
    }

    private int index(Draft draft, PackPart part, String key, String wanted) {
        List<Map<String, Object>> parts = content(draft).parts(part);
        for (int i = 0; i < parts.size(); i++) {
            if (PackContent.text(parts.get(i), key).equals(wanted)) {
                return i;
            }
        }
        throw new AssertionError(wanted);
    }

    /** The living allowance raised; quotation and article follow, as a corrected paper would have them. */
    private Draft raised(Draft draft, String value) {
        int at = index(draft, PackPart.PARAMETER, "name", "每日生活费");
        Map<String, Object> parameter =
                new LinkedHashMap<>(content(draft).parts(PackPart.PARAMETER).get(at));
        parameter.put("value", value);
        Draft changed = drafts.savePart(draft.id(), draft.lock(), PackPart.PARAMETER, at, parameter);
        String text = drafts.text(draft.id()).replaceAll("每日\\d+元", "每日" + value.replace("元/天", "元"));
        return drafts.saveText(draft.id(), changed.lock(), text);
    }

    private Draft handedOver(String value) {
        Draft draft = raised(drafts.revise("XZ2022"), value);
        drafts.preview(draft.id(), WhatIf.Progress.SILENT);
        return drafts.submit(draft.id(), drafts.get(draft.id()).lock(), "市局来文更正标准");
    }

    private Draft publish(long id) {
        return drafts.publish(id, drafts.get(id).lock());
    }

    private Money living() {
        return context.bean(Assessor.class)
                .assess(new AssessmentRequest(LIVING, LocalDate.of(2022, 6, 15), TEN_DAYS, Map.of()))
                .payable();
    }

    @Test
    void aSecondPersonPutsANewVersionInForceAtOnce() {
        Draft submitted = handedOver("20元/天");
        assertThat(living()).isEqualTo(Money.ofYuan(150));

        bo();
        Draft published = publish(submitted.id());

        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(published.decidedBy()).isEqualTo(BO);
        assertThat(living()).isEqualTo(Money.ofYuan(200));
        assertThat(context.bean(PolicyCatalogue.class)
                        .pack("XZ2022")
                        .orElseThrow()
                        .version())
                .isEqualTo("2");
        assertThat(context.neighbours().told)
                .containsExactly(
                        "POLICY_DRAFTED null DRAFT",
                        "POLICY_SUBMITTED DRAFT SUBMITTED",
                        "POLICY_PUBLISHED SUBMITTED PUBLISHED");
    }

    @Test
    void whoeverHadAHandInItMayNotPutItInForce() {
        Draft submitted = handedOver("20元/天");

        assertThatThrownBy(() -> publish(submitted.id())).hasMessageContaining("SEPARATION_OF_DUTIES");
        context.signIn(ANNA, "140900", Role.SECOND_REVIEWER);
        assertThatThrownBy(() -> publish(submitted.id())).hasMessageContaining("SEPARATION_OF_DUTIES");
        assertThat(context.neighbours().told).contains("POLICY_REFUSED SEPARATION_OF_DUTIES");
        assertThat(living()).isEqualTo(Money.ofYuan(150));
    }

    @Test
    void anotherEditorIsNoSecondPersonEither() {
        Draft draft = drafts.revise("XZ2022");
        context.signIn(BO, "140900", Role.POLICY_ADMIN);
        Draft changed = raised(draft, "20元/天");
        drafts.preview(changed.id(), WhatIf.Progress.SILENT);
        anna();
        drafts.submit(changed.id(), drafts.get(changed.id()).lock(), "市局来文更正标准");
        bo();

        assertThatThrownBy(() -> publish(changed.id())).hasMessageContaining("SEPARATION_OF_DUTIES");
    }

    @Test
    void aReviewerOfAnotherPlaceHasNoSayInIt() {
        Draft submitted = handedOver("20元/天");
        context.signIn(BO, "520121", Role.SECOND_REVIEWER);

        assertThatThrownBy(() -> publish(submitted.id())).hasMessageContaining("DRAFT_DIVISION");
    }

    @Test
    void nobodyApprovesATextHeHasNotRead() {
        Draft read = handedOver("20元/天");
        bo();
        drafts.giveBack(read.id(), read.lock(), "标准请再核对一次");
        anna();
        Draft other = raised(drafts.get(read.id()), "90元/天");
        drafts.preview(other.id(), WhatIf.Progress.SILENT);
        Draft again = drafts.submit(other.id(), drafts.get(other.id()).lock(), "已核对原件标准");
        bo();

        assertThatThrownBy(() -> drafts.publish(read.id(), read.lock())).hasMessageContaining("DRAFT_CHANGED");
        assertThatThrownBy(() -> drafts.giveBack(read.id(), read.lock(), "标准请再核对一次"))
                .hasMessageContaining("DRAFT_CHANGED");
        assertThat(drafts.publish(again.id(), again.lock()).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void whoeverHandsItOverHadAHandInIt() {
        Draft draft = raised(drafts.revise("XZ2022"), "20元/天");
        context.signIn(BO, "140900", Role.POLICY_ADMIN);
        drafts.preview(draft.id(), WhatIf.Progress.SILENT);
        Draft submitted = drafts.submit(draft.id(), drafts.get(draft.id()).lock(), "市局来文更正标准");

        assertThatThrownBy(() -> publish(submitted.id())).hasMessageContaining("SEPARATION_OF_DUTIES");
    }

    @Test
    void aReviewersLookDoesNotStandForTheMakers() {
        Draft draft = raised(drafts.revise("XZ2022"), "20元/天");
        bo();
        assertThat(drafts.preview(draft.id(), WhatIf.Progress.SILENT).effects()).isNotEmpty();
        anna();

        assertThatThrownBy(() -> drafts.submit(draft.id(), draft.lock(), "市局来文更正标准"))
                .hasMessageContaining("DRAFT_NOT_PREVIEWED");
    }

    @Test
    void whatOtherModulesReadCannotBeTakenAway() {
        Draft draft = drafts.revise("HOUSE");
        int at = index(draft, PackPart.PARAMETER, "key", "minAttendance");

        assertThat(drafts.tryPart(draft.id(), PackPart.PARAMETER, at, null))
                .extracting(PackFinding::code)
                .contains("HOUSE_RULE_MISSING");
        assertThat(drafts.tryPart(draft.id(), PackPart.PARAMETER, 999, Map.of("name", "x")))
                .as("a part somebody else removed meanwhile")
                .extracting(PackFinding::code)
                .containsExactly("DRAFT_CHANGED");
    }

    @Test
    void withoutALookAtTheEffectsNothingIsHandedOver() {
        Draft draft = raised(drafts.revise("XZ2022"), "20元/天");
        assertThatThrownBy(() -> drafts.submit(draft.id(), draft.lock(), "市局来文更正标准"))
                .hasMessageContaining("DRAFT_NOT_PREVIEWED");

        drafts.preview(draft.id(), WhatIf.Progress.SILENT);
        Draft later = raised(drafts.get(draft.id()), "15元/天");
        assertThatThrownBy(() -> drafts.submit(draft.id(), later.lock(), "市局来文更正标准"))
                .as("the look was at another text")
                .hasMessageContaining("DRAFT_NOT_PREVIEWED");
        assertThatThrownBy(() -> drafts.submit(draft.id(), later.lock(), "改")).hasMessageContaining("SETTING_REASON");
    }

    @Test
    void aNumberThatIsNotInItsQuotationCannotBeHandedOver() {
        Draft draft = drafts.revise("XZ2022");
        int at = index(draft, PackPart.PARAMETER, "name", "每日生活费");
        Map<String, Object> parameter =
                new LinkedHashMap<>(content(draft).parts(PackPart.PARAMETER).get(at));
        parameter.put("value", "20元/天");

        assertThat(drafts.tryPart(draft.id(), PackPart.PARAMETER, at, parameter))
                .extracting(PackFinding::code)
                .contains("NUMBER_NOT_IN_QUOTE");
        Draft wrong = drafts.savePart(draft.id(), draft.lock(), PackPart.PARAMETER, at, parameter);
        assertThat(drafts.check(draft.id())).isNotEmpty();
        assertThatThrownBy(() -> drafts.preview(draft.id(), WhatIf.Progress.SILENT))
                .hasMessageContaining("DRAFT_ERRORS");
        assertThatThrownBy(() -> drafts.submit(draft.id(), wrong.lock(), "市局来文更正标准"))
                .hasMessageContaining("DRAFT_ERRORS");
    }

    @Test
    void thePreviewCountsTheEvidenceOfClaimsToTheFen() {
        for (int line = 0; line < 3; line++) {
            context.neighbours()
                    .lines
                    .add(new StoredCase(
                            line,
                            LIVING,
                            "140902",
                            LocalDate.of(2022, 6, 15),
                            "脱贫劳动力",
                            TEN_DAYS,
                            Money.ofYuan(150),
                            "h",
                            line > 0));
        }
        context.neighbours()
                .lines
                .add(new StoredCase(
                        9,
                        LIVING,
                        "520121",
                        LocalDate.of(2022, 6, 15),
                        "脱贫劳动力",
                        TEN_DAYS,
                        Money.ofYuan(150),
                        "h",
                        true));
        Draft draft = raised(drafts.revise("XZ2022"), "20元/天");

        PackPreview preview = drafts.preview(draft.id(), WhatIf.Progress.SILENT);

        PackPreview.Effect claims = preview.effects().stream()
                .filter(effect -> effect.source() == PackPreview.Source.CLAIMS)
                .findFirst()
                .orElseThrow();
        assertThat(claims.cases()).as("wherever it was claimed").isEqualTo(4);
        assertThat(claims.before()).isEqualTo(Money.ofYuan(600));
        assertThat(claims.after()).isEqualTo(Money.ofYuan(800));
        assertThat(claims.winners()).isEqualTo(4);
        assertThat(claims.losers()).isZero();
        assertThat(claims.decided()).isEqualTo(3);
        assertThat(preview.effects())
                .as("only what changed, and something made up beside the claims")
                .extracting(PackPreview.Effect::ruleId)
                .containsOnly(LIVING);
        assertThat(preview.effects()).anySatisfy(effect -> {
            assertThat(effect.source()).isEqualTo(PackPreview.Source.MADE_UP);
            assertThat(effect.winners()).isPositive();
        });
        assertThat(drafts.lastPreview(draft.id())).contains(preview);
    }

    @Test
    void whatWasKnownBeforeStaysComputable() {
        context.neighbours().now = Instant.parse("2022-07-01T00:00:00Z");
        Draft submitted = handedOver("20元/天");
        String old =
                context.bean(PolicyCatalogue.class).pack("XZ2022").orElseThrow().hash();
        bo();
        String now = publish(submitted.id()).hash();
        PolicyHistory history = context.bean(PolicyHistory.class);
        var request = new AssessmentRequest(LIVING, LocalDate.of(2022, 6, 15), TEN_DAYS, Map.of());

        assertThat(history.knownAt(Instant.parse("2022-06-30T23:59:59Z"))
                        .assessor()
                        .assess(request)
                        .payable())
                .isEqualTo(Money.ofYuan(150));
        assertThat(history.knownAt(Instant.parse("2022-07-01T00:00:00Z"))
                        .assessor()
                        .assess(request)
                        .payable())
                .isEqualTo(Money.ofYuan(200));
        assertThat(history.with(old).orElseThrow().assessor().assess(request).payable())
                .isEqualTo(Money.ofYuan(150));
        assertThat(history.with(now).orElseThrow().assessor().assess(request).payable())
                .isEqualTo(Money.ofYuan(200));
        assertThat(history.with("0")).isEmpty();
        assertThat(history.versions("XZ2022"))
                .extracting(PolicyHistory.Version::hash)
                .containsExactly(now, old);
    }

    @Test
    void twoVersionsFollowEachOtherAndTheFirstStaysInTheList() {
        Draft first = handedOver("20元/天");
        bo();
        publish(first.id());
        anna();
        Draft second = handedOver("25元/天");
        bo();
        publish(second.id());

        assertThat(living()).isEqualTo(Money.ofYuan(250));
        assertThat(drafts.all()).extracting(Draft::state).containsExactlyInAnyOrder(State.PUBLISHED, State.SUPERSEDED);
        assertThatThrownBy(() -> publish(first.id())).hasMessageContaining("DRAFT_CLOSED");
        anna();
        assertThatThrownBy(
                        () -> drafts.saveText(first.id(), drafts.get(first.id()).lock(), drafts.text(first.id())))
                .as("a version is never edited")
                .hasMessageContaining("DRAFT_CLOSED");
    }

    @Test
    void aDraftIsGivenBackWithAReasonAndHandedOverAgain() {
        Draft submitted = handedOver("20元/天");
        bo();
        Draft back = drafts.giveBack(submitted.id(), submitted.lock(), "引文与原件不符，请核对");
        assertThat(back.state()).isEqualTo(State.DRAFT);
        assertThat(back.note()).isEqualTo("引文与原件不符，请核对");
        anna();
        Draft again = drafts.submit(back.id(), back.lock(), "已核对原件");
        bo();
        assertThat(publish(again.id()).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void theSlowerOfTwoEditorsKeepsNothingAndIsTold() {
        Draft draft = drafts.revise("XZ2022");
        String text = drafts.text(draft.id());
        drafts.saveText(draft.id(), draft.lock(), text + "\n");

        assertThatThrownBy(() -> drafts.saveText(draft.id(), draft.lock(), text))
                .hasMessageContaining("DRAFT_CHANGED");
        assertThatThrownBy(() -> drafts.revise("XZ2022")).hasMessageContaining("DRAFT_OPEN");
    }

    @Test
    void aDiscardedDraftMakesRoomForAnother() {
        Draft draft = drafts.revise("XZ2022");
        assertThat(drafts.discard(draft.id(), draft.lock()).state()).isEqualTo(State.DISCARDED);
        assertThat(drafts.revise("XZ2022").state()).isEqualTo(State.DRAFT);
    }

    @Test
    void aPaperNobodyKnewIsWrittenPartByPart() {
        Draft draft = drafts.create(new NewPaper("SC2026", "", "定襄县交通补贴办法", "定襄县人社局", List.of("140921")));
        Object[][] parts = {
            {PackPart.ARTICLE, Map.of("id", "一", "text", "参加培训的，每天给予交通补贴8元。")},
            {PackPart.FACT, Map.of("name", "出勤天数", "key", "attended_dates", "type", "天", "max", "731")},
            {
                PackPart.PARAMETER,
                Map.of(
                        "name",
                        "每天交通补贴",
                        "key",
                        "perDay",
                        "type",
                        "元/天",
                        "value",
                        "8元/天",
                        "kind",
                        "定额",
                        "article",
                        "一",
                        "quote",
                        "每天给予交通补贴8元")
            },
            {
                PackPart.RULE,
                Map.of(
                        "id",
                        "SC2026-1",
                        "title",
                        "交通补贴",
                        "english",
                        "transport",
                        "payee",
                        "TRAINEE",
                        "event",
                        Map.of("kind", "NONE"),
                        "population",
                        "PERSON",
                        "article",
                        "一",
                        "quote",
                        "每天给予交通补贴8元",
                        "facts",
                        List.of("出勤天数"),
                        "amount",
                        "出勤天数 × 每天交通补贴")
            }
        };
        for (Object[] part : parts) {
            draft = add(draft, (PackPart) part[0], part[1]);
        }
        assertThat(drafts.check(draft.id())).extracting(PackFinding::code).containsExactly("RULE_WITHOUT_EXAMPLE");
        draft = add(
                draft,
                PackPart.EXAMPLE,
                Map.of(
                        "id",
                        "三天",
                        "rule",
                        "SC2026-1",
                        "inputs",
                        Map.of("attended_dates", "3"),
                        "expected",
                        Map.of("status", "OK", "amount", "24.00"),
                        "clause",
                        "一"));
        assertThat(drafts.check(draft.id())).isEmpty();
        assertThat(drafts.examples(draft.id()))
                .extracting(ExampleResult::passed)
                .containsExactly(true);
        assertThat(drafts.differences(draft.id())).extracting(Change::part).contains(PackPart.RULE, PackPart.ARTICLE);
        drafts.preview(draft.id(), WhatIf.Progress.SILENT);
        drafts.submit(draft.id(), drafts.get(draft.id()).lock(), "新文件录入");
        bo();
        publish(draft.id());

        var answer = context.bean(Assessor.class)
                .assess(new AssessmentRequest("SC2026-1", null, Map.of("attended_dates", "5"), Map.of()));
        assertThat(answer.status()).isEqualTo(AssessmentStatus.OK);
        assertThat(answer.payable()).isEqualTo(Money.ofYuan(40));
        assertThat(context.bean(PolicyCatalogue.class).rules("140921"))
                .anyMatch(rule -> rule.id().equals("SC2026-1"));
        assertThat(context.bean(PolicyCatalogue.class).rules("140922"))
                .noneMatch(rule -> rule.id().equals("SC2026-1"));
    }

    @Test
    void aReasonOnlyAPackKnowsIsSaidInItsWords() {
        Texts texts = new Texts(context.provider(TextSource.class));
        Draft draft = drafts.revise("XZ2022");
        int at = index(draft, PackPart.RULE, "id", LIVING);
        Map<String, Object> rule =
                new LinkedHashMap<>(content(draft).parts(PackPart.RULE).get(at));
        Map<String, Object> condition =
                new LinkedHashMap<>(PackContent.maps(rule, "conditions").getFirst());
        condition.putAll(Map.of("reason", "LOCAL_ONLY", "why", "只给本县户籍"));
        rule.put("conditions", List.of(condition));
        Draft changed = drafts.savePart(draft.id(), draft.lock(), PackPart.RULE, at, rule);
        assertThat(texts.getTranslation("reason.LOCAL_ONLY", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("LOCAL_ONLY");
        drafts.saveText(draft.id(), changed.lock(), withoutExamples(drafts.text(draft.id())));
        drafts.preview(draft.id(), WhatIf.Progress.SILENT);
        drafts.submit(draft.id(), drafts.get(draft.id()).lock(), "换一个原因代码");
        bo();
        publish(draft.id());

        assertThat(texts.getTranslation("reason.LOCAL_ONLY", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("只给本县户籍");
        assertThat(texts.getTranslation("reason.NOT_TARGET_GROUP", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("不属于规定的人员");
        assertThat(texts.getTranslation("nothing", Locale.ENGLISH)).isEqualTo("!nothing!");
    }

    private static String withoutExamples(String text) {
        return PackTexts.write(
                new PackContent(withoutKey(PackTexts.content(text).root(), PackPart.EXAMPLE.key())));
    }

    private static Map<String, Object> withoutKey(Map<String, Object> root, String key) {
        Map<String, Object> rest = new LinkedHashMap<>(root);
        rest.remove(key);
        return rest;
    }

    @SuppressWarnings("unchecked")
    private Draft add(Draft draft, PackPart part, Object value) {
        return drafts.savePart(draft.id(), draft.lock(), part, null, (Map<String, Object>) value);
    }

    @Test
    void aPackGoesOutAndComesBack() {
        String text = drafts.export("XZ2022");
        Draft draft = drafts.imported(text);

        assertThat(draft.packId()).isEqualTo("XZ2022");
        assertThat(draft.baseHash()).isEqualTo(draft.hash());
        drafts.preview(draft.id(), WhatIf.Progress.SILENT);
        assertThatThrownBy(
                        () -> drafts.submit(draft.id(), drafts.get(draft.id()).lock(), "没有改动的导入"))
                .hasMessageContaining("DRAFT_UNCHANGED");
        assertThatThrownBy(() -> drafts.imported("pack: [")).hasMessageContaining("PACK_TEXT");
        assertThatThrownBy(() -> drafts.imported("pack: ../x")).hasMessageContaining("PACK_ID");
    }

    @Test
    void aRuleOfAnotherPackCannotBeTakenOver() {
        Draft draft = drafts.imported(drafts.export("XZ2022").replace("pack: XZ2022", "pack: OTHER"));

        assertThat(drafts.check(draft.id())).extracting(PackFinding::code).contains("DUPLICATE_RULE");
        assertThatThrownBy(() -> drafts.create(new NewPaper("XZ2022", "", "x", "y", List.of("140900"))))
                .hasMessageContaining("PACK_ID_TAKEN");
        assertThatThrownBy(() -> drafts.create(new NewPaper("ab", "", " ", "y", List.of("140900"))))
                .hasMessageContaining("PACK_HEAD");
        assertThatThrownBy(() -> drafts.create(new NewPaper("甲", "", "x", "y", List.of("140900"))))
                .hasMessageContaining("PACK_ID");
    }

    @Test
    void othersHaveNoBusinessHere() {
        Draft draft = drafts.revise("XZ2022");
        context.signIn(3, "140900", Role.FIRST_REVIEWER);

        assertThatThrownBy(() -> drafts.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.saveText(draft.id(), 0, "x")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> publish(draft.id())).isInstanceOf(AccessDeniedException.class);
        bo();
        assertThatThrownBy(() -> drafts.saveText(draft.id(), 0, "x")).isInstanceOf(AccessDeniedException.class);
    }
}
