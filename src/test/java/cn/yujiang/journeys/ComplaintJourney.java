package cn.yujiang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** S26, U44, U81: a trainee complains on a phone, the supervision is told, looks into it and answers; the trainee reads the answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplaintJourney {

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("complaint", Map.of());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void aComplaintFindsItsWayAndItsAnswer() {
        String receipt;
        try (var phone = Desk.phone(server, browser, "xueyuan")) {
            phone.open("me").follow("投诉举报").sees("您的身份受保护");
            phone.choose("被投诉的班期", "焊工").fill("发生了什么", "三月五日下午教师没有来，名单上却都记了出勤");
            phone.fill("联系方式", "下班后可打 13900000077").examined("26-complaint-phone");
            phone.click("提交投诉").sees("查询码只显示这一次").examined("26-complaint-receipt-phone");
            receipt = phone.page().locator("[data-receipt]").getAttribute("data-receipt");
        }
        try (var desk = Desk.desktop(server, browser, "jiandu")) {
            desk.open("notifications").sees("收到新的投诉").examined("20-notifications");
            desk.follow("收到新的投诉").sees("教师没有来").click("开始调查").fill("说明", "由两名检查员核对签到记录");
            desk.click("确定").sees("补充记录").click("作出结论");
            desk.page()
                    .getByLabel("属实", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .check();
            desk.fill("调查记录", "签到记录与走访不符").fill("答复", "经查属实，已责令整改。");
            desk.click("确定").sees("结论：属实").examined("26-complaints");
            desk.click("办结").click("确定");
            PlaywrightAssertions.assertThat(desk.page().locator(".yj-complaint .yj-badge"))
                    .hasText("已办结");
            desk.open("notifications").sees("没有未读消息");
        }
        try (var visitor = Desk.phoneVisitor(server, browser)) {
            visitor.open("public/complaint?follow").fill("查询码", receipt).click("查询");
            visitor.sees("经查属实，已责令整改。").examined("26-complaint-answer-phone");
        }
        try (var phone = Desk.phone(server, browser, "jigou")) {
            phone.open("notifications").sees("未读").examined("20-notifications-phone");
        }
    }
}
