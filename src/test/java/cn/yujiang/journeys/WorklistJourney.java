package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The bureau's desk: counts, what is overdue, taking work and putting it on hold; a list to compare people with; a sanction. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorklistJourney {

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("worklist", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void takenHeldAndOverdue() {
        String claim = Demonstration.submit(server, browser, "pingjia", "焊工五级1班", "评价补贴");
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            Demonstration.moveAhead(desk.open("review").sees("未分配").sees("评价机构评价补贴"), 21);
            desk.open("review").sees("超期").clickStarting("领办");
            desk.clickStarting("挂起").fill("说明", "等机构补充场地证明").click("确定").sees("等机构补充场地证明");
            desk.examined("20-review");
        }
        try (var phone = Desk.phone(server, browser, "chushen")) {
            phone.open("review").sees("等机构补充场地证明").examined("20-review-phone");
            phone.tick("只看超期").sees("超期").follow("评价补贴").sees("下一步：人社初审");
        }
        try (var desk = Desk.desktop(server, browser, "chushen")) {
            desk.open(claim).click("受理").sees("初审中");
            desk.page().locator("vaadin-grid a[href^='people/']").first().click();
            desk.sees("历年补贴").examined("21-person");
            desk.open("comparison-lists").sees("还没有导入名单").examined("31-comparison-lists");
        }
        suspend();
    }

    private void suspend() {
        try (var desk = Desk.desktop(server, browser, "jiandu")) {
            desk.open("bodies").clickStarting("作出处理").fill("说明", "现场检查发现代签到").click("确定");
            desk.sees("停报至").examined("32-sanctions");
        }
    }
}
