package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** U05, U41: a trainee objects to a mark, the institution agrees and asks for the correction, the bureau decides, the trainee sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionJourney {

    private static final String CLASS = "（扫码签到）";
    private static final FilePayload PROOF =
            new FilePayload("签到照片.pdf", "application/pdf", "%PDF-1.7 journey".getBytes(StandardCharsets.US_ASCII));

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("correction", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void anObjectionBecomesACorrection() {
        try (var phone = Desk.phone(server, browser, "xueyuan")) {
            Locator absent = sessions(phone)
                    .locator(".yj-my-session", new Locator.LocatorOptions().setHasText("缺勤"))
                    .first();
            absent.locator("vaadin-button").click();
            phone.sees("每次课只能提一次");
            phone.page()
                    .getByLabel("出勤", new Page.GetByLabelOptions().setExact(true))
                    .check();
            phone.fill("说明情况", "那天下午我一直在操作间，老师点名时漏了").click("提交异议").sees("您于");
            sessions(phone).locator(".yj-objection").first().scrollIntoViewIfNeeded();
            phone.picture("19-me-objection-phone");
        }
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open("").sees("学员考勤异议待答复");
            open(desk).sees("学员对考勤的异议").click("采纳并申请更正").sees("采纳后提交更正申请");
            desk.page().locator("vaadin-dialog textarea").last().fill("核对操作间照片，该学员确已到课");
            desk.page().locator("vaadin-upload input[type=file]").last().setInputFiles(PROOF);
            desk.sees("已选择：签到照片.pdf").click("提交更正申请").sees("待审批");
        }
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open("").sees("考勤更正待审批");
            open(desk).sees("核对操作间照片");
            desk.page().locator(".yj-corrections").last().scrollIntoViewIfNeeded();
            desk.picture("07-correction");
            desk.click("同意更正").click("确定").sees("已同意");
        }
        try (var phone = Desk.phone(server, browser, "xueyuan")) {
            sessions(phone);
            phone.sees("人社局已同意更正");
        }
    }

    private static Desk open(Desk desk) {
        return desk.open("cohorts").follow(CLASS).follow("考勤", true);
    }

    /** The sessions of the class, unfolded. */
    private static Locator sessions(Desk phone) {
        phone.open("me").sees("每次课的考勤");
        Locator card = phone.page().locator(".yj-card", new Page.LocatorOptions().setHasText(CLASS));
        card.locator("vaadin-details-summary").click();
        card.locator(".yj-my-session").first().waitFor();
        return card;
    }
}
