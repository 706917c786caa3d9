package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.testing.Databases;
import cn.yujiang.testing.Engine;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Scenario E6 on a real MySQL: a claim is returned twice, loses a line, meets an objection in the notice, is paid, comes back from the
 * bank, is paid again, and is clawed back in part when a certificate is revoked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongTurnsOnMySqlJourney {

    private static final String CLASS = "焊工五级1班";
    private static final Demonstration.Bureau BUREAU = Demonstration.Bureau.XINZHOU;

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.start("wrong-turns", RunningServer.environment(Databases.fresh(Engine.MYSQL)));
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void everyWrongTurnEndsWithTheRightMoney() throws Exception {
        String claim = Demonstration.submit(server, browser, "pingjia", CLASS, "评价补贴");
        returnTwice(claim);
        strikeAndPass(claim);
        Demonstration.publish(server, browser);
        objectAndUphold(claim);
        passAgain(claim);
        Demonstration.publish(server, browser);
        Demonstration.approve(server, browser, List.of(claim));
        comesBackFromTheBank();
        correctTheAccount(claim);
        Demonstration.pay(server, browser, BUREAU, "¥7,600.00", "PZ-2026-0602");
        revoke();
        clawBack(claim);
        receive();
        assertThat(whole(claim)).as("the claim says what came back").contains("已追回");
    }

    private void returnTwice(String claim) {
        for (String reason : List.of("评价报告缺盖章页", "收款账户名称与单位不一致")) {
            try (var desk = Desk.desktop(server, browser, BUREAU.first())) {
                desk.open(claim).click("受理").sees("初审中").click("退回补正");
                desk.fill("说明", reason).fill("补正期限（工作日）", "10").click("确定").sees("退回补正");
            }
            try (var desk = Desk.desktop(server, browser, "pingjia")) {
                desk.open(claim).sees(reason).picture("13-e6-returned");
                desk.click("提交申请").tick("我单位承诺").click("提交申请").sees("已提交");
            }
        }
    }

    private void strikeAndPass(String claim) {
        try (var desk = Desk.desktop(server, browser, BUREAU.first())) {
            desk.open(claim).click("受理").sees("初审中").clickStarting("核减");
            desk.fill("说明", "身份证与本人不符").click("确定").figure("¥7,800.00");
            desk.click("初审通过").click("全部已核对").click("确定").sees("复审中");
        }
        try (var desk = Desk.desktop(server, browser, BUREAU.second())) {
            Demonstration.sample(desk.open(claim));
            desk.click("复审通过").click("全部已核对").click("确定").sees("待公示");
        }
    }

    private void objectAndUphold(String claim) {
        try (var desk = Desk.desktop(server, browser, "jiandu")) {
            desk.open(claim).sees("公示中").clickStarting("登记异议");
            desk.fill("说明", "群众反映该学员未参加评价").click("确定").sees("群众反映");
        }
        try (var desk = Desk.desktop(server, browser, BUREAU.second())) {
            desk.open(claim).clickStarting("认定成立").fill("说明", "查实该学员未参加评价");
            desk.click("确定").sees("复审中").figure("¥7,600.00").picture("13-e6-objection");
        }
    }

    private void passAgain(String claim) {
        try (var desk = Desk.desktop(server, browser, BUREAU.second())) {
            Demonstration.sample(desk.open(claim)); // the person who left may have been drawn
            desk.click("复审通过").click("全部已核对").click("确定").sees("待公示");
        }
    }

    private void comesBackFromTheBank() throws Exception {
        String batch;
        try (var desk = Desk.desktop(server, browser, BUREAU.finance())) {
            batch = Demonstration.makeBatch(desk, "¥7,600.00");
        }
        Demonstration.release(server, browser, BUREAU, batch);
        try (var desk = Desk.desktop(server, browser, BUREAU.finance())) {
            desk.open(batch).click("导出银行文件").click("生成文件").sees("下载 PC");
            String sent = Bank.file(desk);
            desk.click("关闭").sees("已送银行");
            Bank.answer(desk, Bank.reply(sent, Map.of(1, "账号不存在")));
            desk.sees("失败 1 笔").sees("账号不存在");
            desk.fill("凭证号", "PZ-2026-0601").click("确认入账").sees("入账完成，本次 1 笔");
            desk.click("关闭").sees("已付 0 · 失败 1").picture("24-e6-bank-return");
        }
    }

    private void correctTheAccount(String claim) {
        try (var desk = Desk.desktop(server, browser, "pingjia")) {
            desk.open(claim).sees("付款失败：账号不存在").click("更正账户");
            desk.fill("开户银行", "忻州示例农商银行").fill("账号", "0400000000077").fill("更正说明", "账号少填一位，已对照开户许可证");
            desk.click("提交更正").sees("待初审确认");
        }
        try (var desk = Desk.desktop(server, browser, BUREAU.first())) {
            desk.open(claim).click("确认账户").click("确定").sees("已确认");
        }
    }

    private void revoke() {
        try (var desk = Desk.desktop(server, browser, BUREAU.first())) {
            desk.open("certificates").sees("核验依据").fill("姓名或班期", CLASS).sees("共 40 条");
            desk.clickStarting("撤销").fill("说明", "发证机构通报该证书无效").click("确定");
            desk.sees("发证机构通报该证书无效").picture("22-e6-revoked");
        }
    }

    private void clawBack(String claim) {
        try (var desk = Desk.desktop(server, browser, BUREAU.second())) {
            desk.open("clawbacks").follow("追回建议").sees("证书被撤销").figure("¥200.00");
            desk.click("决定追回").fill("说明", "职业培训补贴办法第二十四条").click("确定").sees("追回中");
            desk.picture("25-e6-clawback");
            desk.open(claim).sees("追回");
        }
    }

    private void receive() {
        try (var desk = Desk.desktop(server, browser, BUREAU.finance())) {
            desk.open("payments/recoveries").sees("¥200.00").clickStarting("登记收款");
            desk.fill("凭证号", "SK-2026-0601").click("确定").sees("应追回未收 0 笔").picture("24-e6-received");
        }
    }

    private String whole(String claim) {
        try (var desk = Desk.desktop(server, browser, "pingjia")) {
            desk.open(claim).sees("已追回").picture("13-e6-end");
            return desk.page().locator("main").first().innerText();
        }
    }
}
