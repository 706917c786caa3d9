package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Known identity numbers, phones and accounts are nowhere in plain outside the screens meant for them (quality bar A6). */
class PlantedNumbersJourney {

    /** People of class E1 and the enterprise's four employees, one of whom holds certificates numbered like the identity card. */
    private static final List<Integer> PEOPLE = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 200, 201, 202, 203);

    private static final String NAME = "赵演示";

    /** The database writes other than ASCII characters of its dump as escapes. */
    private static final String NAME_IN_DUMP = "\\8d75\\6f14\\793a";

    private final List<String> addresses = new ArrayList<>();

    @Test
    void noPersonalNumberIsLeftInPlain() throws Exception {
        try (Playwright playwright = Browsers.playwright()) {
            Browser browser = Browsers.chromium(playwright);
            var server = RunningServer.startEmpty("planted");
            Map<String, byte[]> seen = new LinkedHashMap<>();
            try {
                work(server, browser, seen);
            } finally {
                server.close();
            }
            search(server, seen);
        }
    }

    private void work(RunningServer server, Browser browser, Map<String, byte[]> seen) {
        try (var desk = watched(Desk.desktop(server, browser, "jigou"))) {
            desk.open("cohorts").follow("焊工五级1班").sees("已结业").follow("花名册").sees(NAME);
            seen.put("roster page", desk.page().content().getBytes(StandardCharsets.UTF_8));
        }
        String claim = Demonstration.submit(server, browser, "jigou", "焊工五级1班", "培训主体培训补贴");
        Demonstration.submit(server, browser, "qiye", "岗位技能提升", "岗位技能提升培训按天补贴");
        Demonstration.review(server, browser, claim);
        Demonstration.publish(server, browser);
        try (var desk = watched(Desk.desktop(server, browser, "jigou"))) {
            desk.open(claim).sees(NAME);
            seen.put("claim page", desk.page().content().getBytes(StandardCharsets.UTF_8));
            desk.open("claims").sees("培训主体培训补贴");
        }
        try (var visitor = watched(Desk.visitor(server, browser))) {
            visitor.open("public/notices")
                    .follow("GS140902")
                    .sees("0350-3030303")
                    .sees(NAME);
            seen.put("public notice", visitor.page().content().getBytes(StandardCharsets.UTF_8));
            visitor.page().navigate(server.url("no-such-page-" + claim.length()));
            seen.put("error page", visitor.page().content().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void search(RunningServer server, Map<String, byte[]> seen) throws Exception {
        var data = new DataFolder(server);
        Path dump = data.dump();
        seen.put("addresses", String.join("\n", addresses).getBytes(StandardCharsets.UTF_8));
        for (Path file : data.files()) {
            seen.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        assertThat(seen).containsKeys("server.log", "yujiang.mv.db", "dump.sql");
        assertThat(addresses).hasSizeGreaterThan(20);
        byte[] name = NAME.getBytes(StandardCharsets.UTF_8);
        assertThat(Files.readString(dump))
                .as("the search finds a name in the dump")
                .contains(NAME_IN_DUMP);
        for (String place : List.of("roster page", "claim page", "public notice")) {
            assertThat(PlantedNumbers.contains(seen.get(place), name))
                    .as("the search finds a name that is in: " + place)
                    .isTrue();
        }
        var hits = new ArrayList<String>();
        for (PlantedNumbers.Planted planted : PlantedNumbers.all(PEOPLE)) {
            seen.forEach((place, bytes) -> {
                if (planted.in(bytes)) {
                    hits.add(planted.what() + " in " + place);
                }
            });
        }
        assertThat(hits).isEmpty();
    }

    private Desk watched(Desk desk) {
        desk.page().onRequest(request -> addresses.add(request.url()));
        return desk;
    }
}
