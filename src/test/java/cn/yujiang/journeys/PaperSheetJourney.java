package cn.yujiang.journeys;

import cn.yujiang.attendance.domain.paper.Photos;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A sheet is printed, filled in by hand, photographed askew, uploaded, compared and confirmed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaperSheetJourney {

    private static final String CLASS = "（扫码签到）";

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("paper-sheet", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    @Order(1)
    void aPhotographBecomesMarksOnceAPersonConfirms() throws Exception {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open("cohorts").follow(CLASS).follow("考勤", true).follow("纸质签到表");
            desk.sees("上传填好的签到表照片").click("打印").sees("下载");
            Photos sheet = Photos.of(PrintedPaper.on(desk), 1);
            desk.picture("07-paper-sheet").click("关闭");
            for (int row = 0; row < 18; row++) {
                sheet.fill(row, row % 9 == 4 ? 1 : row % 9 == 7 ? 3 : 0, 35);
            }
            byte[] photo = sheet.fill(18, 0, 205).take(new Photos.Shot(-6, 0.02, 0.55));
            desk.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("签到表.jpg", "image/jpeg", photo));
            desk.sees("共 20 人：已填 18，未填 1，看不清 1");
            desk.page().locator(".yj-paper-comparison").scrollIntoViewIfNeeded();
            desk.page().locator(".yj-paper-comparison h3").evaluate("e => e.scrollIntoView()");
            desk.picture("07-paper-compare");
            desk.click("确认登记").sees("还有 1 人的方格看不清").click("知道了");
            desk.page().locator(".yj-paper-unclear vaadin-select").click();
            desk.page()
                    .locator("vaadin-select-list-box:visible vaadin-select-item")
                    .first()
                    .click();
            desk.click("确认登记").sees("已登记的纸质签到表").sees("19 人");
            desk.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("签到表.jpg", "image/jpeg", photo));
            desk.sees("不能重复登记");
        }
    }

    /** Three weeks later the body cannot record it alone: the picture becomes the evidence of a correction. */
    @Test
    @Order(2)
    void aPhotographThatComesLateGoesToTheBureau() throws Exception {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            Demonstration.moveAhead(desk.open("cohorts"), 21);
            desk.open("cohorts").follow(CLASS).follow("考勤", true).follow("纸质签到表");
            desk.click("打印").sees("下载");
            Photos sheet = Photos.of(PrintedPaper.on(desk), 1);
            desk.click("关闭");
            for (int row = 0; row < 20; row++) {
                sheet.fill(row, 0, 35);
            }
            byte[] photo = sheet.take(new Photos.Shot(3, 0.01, 0.3));
            desk.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("补交签到表.jpg", "image/jpeg", photo));
            desk.sees("共 20 人：已填 20").click("确认登记").sees("以这张照片为证明材料");
            desk.fill("说明", "签到表在工地保管，今天才收回").examined("07-paper-late").click("确定");
            desk.sees("考勤更正").sees("待审批").sees("补交签到表.jpg");
        }
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open("cohorts").follow(CLASS).follow("考勤", true).sees("补交签到表.jpg");
            desk.click("同意更正").click("确定").sees("已同意");
        }
    }
}
