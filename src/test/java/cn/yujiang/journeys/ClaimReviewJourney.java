package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A reviewer's work on a claim: papers, results of the controls, a return with a code, what changed, a trainee who denies on the phone
 * and the warning somebody answers for; and a refusal that is heard first.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimReviewJourney {

    private static final String CLASS = "焊工五级1班";

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("claim-review", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void returnedCorrectedAskedAndPassed() {
        String claim = submit();
        returnIt(claim);
        correct(claim);
        passFirst(claim);
        answerForTheWarning(claim);
    }

    private String submit() {
        try (var desk = Desk.desktop(server, browser, "pingjia")) {
            Demonstration.draft(desk, CLASS, "评价补贴");
            desk.click("提交申请").tick("我单位承诺").click("提交申请").sees("缺少材料：评价报告").click("知道了");
            desk.click("取消").examined("13-claim-papers-missing");
            Demonstration.attach(desk);
            desk.examined("13-claim-papers");
            desk.click("提交申请").tick("我单位承诺").click("提交申请").sees("已提交");
            return desk.address("claims/");
        }
    }

    private void returnIt(String claim) {
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open(claim).sees("下一步：人社初审，受理").click("受理").sees("初审中");
            show(desk, "检查结果", "13-claim-findings");
            desk.sees("未检查的项目").click("材料.pdf").sees("下载").click("关闭");
            desk.click("退回补正").fill("说明", "评价报告缺盖章页").fill("补正期限（工作日）", "10");
            desk.examined("13-claim-return").click("确定").sees("退回补正");
        }
        try (var phone = Desk.phone(server, browser, "pingjia")) {
            phone.open(claim).sees("退回原因：材料不全").sees("评价报告缺盖章页").examined("13-claim-returned-phone");
        }
    }

    private void correct(String claim) {
        try (var desk = Desk.desktop(server, browser, "pingjia")) {
            desk.open(claim).sees("材料清单");
            desk.page()
                    .locator(".yj-paper-version input[type=file]")
                    .first()
                    .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                            "评价报告-盖章.pdf", "application/pdf", "%PDF-1.7 stamped".getBytes()));
            desk.sees("已有新版本");
            desk.click("提交申请").tick("我单位承诺").click("提交申请").sees("已提交");
        }
    }

    private void passFirst(String claim) {
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open(claim).sees("材料：评价报告");
            show(desk, "与上次提交的不同", "13-claim-version-differences");
            desk.click("受理").sees("初审中").click("重算比对").sees("结果与现有版本一致").click("取消");
            desk.click("初审通过").click("全部已核对").click("确定").sees("复审中");
        }
    }

    /** One of those asked denies; the second reviewer answers for it. */
    private void answerForTheWarning(String claim) {
        try (var desk = Desk.desktop(server, browser, "fushen")) {
            desk.open(claim).click("复审通过").click("全部已核对").click("确定").sees("电话抽查已有 0 人答复");
            desk.click("知道了").click("取消").click("登记抽查结果").sees("名单由系统抽取");
            answer(desk, "属实").forEach(Locator::check);
            answer(desk, "不属实").getFirst().check();
            desk.examined("13-claim-sample").click("保存").sees("已达到");
            desk.click("复审通过").click("全部已核对").click("确定").sees("检查项 A23 有提醒");
            desk.click("知道了").click("取消").clickStarting("说明后放行");
            desk.fill("说明", "接电话的是家属，已与本人核实").examined("13-claim-waiver");
            desk.click("确定").sees("已与本人核实");
            show(desk, "检查结果", "13-claim-waived");
            desk.click("复审通过").click("全部已核对").click("确定").sees("待公示");
        }
    }

    private static java.util.List<Locator> answer(Desk desk, String label) {
        return desk.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .all();
    }

    private static void show(Desk desk, String heading, String picture) {
        desk.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))
                .first()
                .evaluate("heading => heading.scrollIntoView()");
        desk.examined(picture);
    }

    @Test
    void refusedOnlyAfterAHearing() {
        String claim = Demonstration.submit(server, browser, "jigou", CLASS, "生活费");
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open(claim).click("受理").sees("初审中").click("拟不予补贴");
            desk.fill("依据（文件和条款）", "职业培训补贴办法第十五条").fill("说明", "考勤与监控视频不符");
            desk.examined("13-claim-refusal").click("确定").sees("尚未提交");
            desk.examined("13-claim-hearing");
        }
        try (var phone = Desk.phone(server, browser, "jigou")) {
            phone.open(claim).sees("考勤与监控视频不符").click("陈述申辩");
            phone.fill("说明", "视频时间有误，签到原件可查").examined("13-claim-answer-phone");
            phone.click("确定").sees("视频时间有误");
        }
        try (var desk = Desk.desktop(server, browser, "fushen")) {
            desk.open(claim).sees("视频时间有误").click("不予补贴").click("确定").sees("已决定不予补贴");
        }
    }
}
