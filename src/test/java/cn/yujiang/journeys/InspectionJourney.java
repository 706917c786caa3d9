package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** S25, U54: the supervision plans from the week and records on a phone; the institution answers; the office closes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionJourney {

    private static final Path PHOTO = Path.of("docs/guide/01-login-code-done-phone.png");

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("inspection", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void fromTheWeekToTheClosedInspection() {
        String address;
        try (var desk = Desk.desktop(server, browser, "jiandu")) {
            desk.open("inspections").sees("的课程").examined("25-inspections");
            desk.clickStarting("安排检查").sees("现场记录");
            address = desk.address("inspections/");
        }
        try (var phone = Desk.phone(server, browser, "jiandu")) {
            phone.open("inspections").sees("待检查").examined("25-inspections-phone");
            phone.open(address).sees("现场记录").fill("实到人数", "18").fill("另一名检查人", "演示初审员");
            fitsThePhone(phone.page());
            answer(phone.page());
            phone.fill("检查情况", "学员签到与实到人数一致。").examined("25-inspection-form-phone");
            phone.page().locator("vaadin-upload input[type=file]").setInputFiles(PHOTO);
            choose(phone.page(), "不合格");
            phone.fill("整改要求", "三日内修复摄像头并报送回看截图。");
            phone.fill("办学方在场人", "刘示例（教务主任）").click("提交记录").sees("请填写整改期限");
            phone.click("知道了");
            phone.page().getByLabel("整改期限").click();
            phone.click("今天").click("提交记录").sees("整改中");
            fitsThePhone(phone.page());
            phone.page().waitForFunction("() => [...document.images].every(image => image.complete)");
            phone.examined("25-inspection-phone");
        }
        try (var body = Desk.desktop(server, browser, "jigou")) {
            body.open("notifications").sees("要求整改").open(address).sees("三日内修复摄像头");
            body.fill("整改情况", "摄像头已修复，可以回看。").click("提交整改情况").sees("机构回复整改情况");
            body.examined("25-inspection-answered");
        }
        try (var desk = Desk.desktop(server, browser, "jiandu")) {
            desk.open(address).click("办结").click("确定").sees("已办结");
            desk.click("检查记录表 F19").sees("下载").picture("25-inspection-f19");
        }
    }

    private static void answer(Page page) {
        Locator questions = page.locator(".yj-inspection-item");
        for (int i = 0; i < questions.count(); i++) {
            boolean cameras = i == questions.count() - 1;
            questions
                    .nth(i)
                    .getByRole(
                            AriaRole.RADIO,
                            new Locator.GetByRoleOptions()
                                    .setName(cameras ? "否" : "是")
                                    .setExact(true))
                    .check();
        }
        questions.last().locator("input[type=text]").fill("03 号摄像头离线");
    }

    private static void choose(Page page, String conclusion) {
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(conclusion).setExact(true))
                .check();
    }

    private static void fitsThePhone(Page page) {
        PlaywrightAssertions.assertThat(page.locator("h1").first()).isVisible();
        org.assertj.core.api.Assertions.assertThat(
                        (Boolean) page.evaluate("document.scrollingElement.scrollWidth <= window.innerWidth"))
                .as("nothing is wider than the phone")
                .isTrue();
    }
}
