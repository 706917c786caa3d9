package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** S03: a body renews papers of its listing, both reviewers and the supervision look at them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingPapersJourney {

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("listing-papers", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void renewedByTheBodySeenByTheBureau() throws Exception {
        try (var desk = Desk.desktop(server, browser, "jigou")) {
            desk.open("institution").sees("入库材料").sees("演示样本.png");
            desk.click("上传新的一份 办学许可证").sees("上传 · 办学许可证");
            choose(desk, "办学许可证-2026.png");
            desk.click("保存").sees("请填写办学许可证的有效期").click("知道了");
            desk.fill("有效期至", LocalDate.now().plusDays(10).toString()).picture("03-papers-upload");
            desk.click("保存").sees("即将到期").sees("旧的一份");
            top(desk);
            desk.examined("03-papers");
        }
        later(20);
        for (String reader : new String[] {"chushen", "fushen", "jiandu"}) {
            try (var desk = Desk.desktop(server, browser, reader)) {
                desk.open("bodies").follow("忻州示例职业培训学校").sees("已过期").sees("办学许可证-2026.png");
                desk.click("办学许可证-2026.png").sees("下载");
                desk.page().locator("vaadin-dialog img").waitFor();
                desk.click("关闭");
                top(desk);
                desk.examined("03-papers-review");
            }
        }
        try (var phone = Desk.phone(server, browser, "jigou")) {
            phone.open("institution").sees("入库材料");
            top(phone);
            phone.examined("03-papers-phone");
            phone.open("notifications").sees("单位的办学许可证有效期将满或已过");
        }
    }

    /** The demonstration's date moves, and the page is loaded again. */
    private void later(int days) {
        try (var desk = Desk.desktop(server, browser, "jiandu")) {
            desk.open("bodies")
                    .page()
                    .waitForRequest(
                            Request::isNavigationRequest,
                            () -> desk.fill(
                                    "演示日期", LocalDate.now().plusDays(days).toString()));
            desk.sees("忻州示例职业培训学校");
        }
    }

    private static void choose(Desk desk, String name) throws Exception {
        desk.page()
                .locator("vaadin-dialog vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        name, "image/png", Files.readAllBytes(Path.of("src/main/resources/demo/paper.png"))));
        desk.sees("已选：" + name);
    }

    private static void top(Desk desk) {
        desk.page().locator(".yj-papers-list").first().evaluate("e => e.previousElementSibling.scrollIntoView()");
    }
}
