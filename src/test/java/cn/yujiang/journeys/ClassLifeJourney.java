package cn.yujiang.journeys;

import cn.yujiang.shared.BusinessClock;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One class lived through by all roles, from the empty form to the money: ten people, six sessions, each way to sign in, a leave, a mark put
 * right, somebody who leaves, a network that goes, an examination with a second try, certificates, the survey. Its people are numbered as on
 * the roster: 1 has the trainee's account, 3 takes leave, 4 misses an afternoon, 10 never comes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassLifeJourney {

    private Playwright playwright;
    private Browser browser;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        server = RunningServer.folderOf("class-life", Map.of());
        server.businessDay(ChronoUnit.DAYS.between(LocalDate.now(BusinessClock.ZONE), LivedClass.FILED));
        server.launch();
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void fromTheEmptyFormToTheMoney() throws Exception {
        LivedClass life = LivedClass.approved(server, browser);
        var lessons = new LivedLessons(life);
        lessons.firstDay();
        lessons.secondDay();
        lessons.objection();
        lessons.inspection();
        lessons.dropout();
        lessons.thirdAndFourthDay();
        var outcomes = new LivedOutcomes(life);
        outcomes.examination();
        outcomes.confirmation();
        outcomes.certificates();
        outcomes.survey();
        outcomes.money();
    }
}
