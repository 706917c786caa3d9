package cn.yujiang.journeys;

import cn.yujiang.shared.BusinessClock;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A user at a desk (or with a phone): finds things by what is written on them. */
final class Desk implements AutoCloseable {

    private static final Path PICTURES = Path.of("docs/guide");
    private static final String PASSWORD = "yujiang-demo-2026";

    /** Desks whose users went away for now, signed in as they are: who comes back needs neither a sign-in nor the program again. */
    private static final Map<Seat, Deque<Desk>> LEFT = new HashMap<>();

    /** Follows a link inside the running program; false where there is none, or where it leads out of it. */
    private static final String FOLLOW = """
            path => new Promise(done => {
              const running = document.querySelector('main') && window.Vaadin?.Flow?.clients;
              if (!running || new URL(path, document.baseURI).pathname === location.pathname) {
                return done(false);
              }
              const late = setTimeout(() => done(false), 10000);
              addEventListener('vaadin-navigated', () => { clearTimeout(late); done(true); }, {once: true});
              const link = document.createElement('a');
              link.href = path;
              document.body.append(link);
              link.click();
              link.remove();
            })""";

    /** @param process a server that was started again knows nobody any more */
    private record Seat(RunningServer server, long process, Browser browser, String account, int width) {
        boolean gone(RunningServer now) {
            return server == now && process != now.pid();
        }
    }

    private final RunningServer server;
    private final Page page;
    private final Consumer<Desk> leave;

    private Desk(RunningServer server, BrowserContext context, Consumer<Desk> leave) {
        this.server = server;
        this.page = context.newPage();
        this.page.setDefaultTimeout(60_000); // two journeys on a slow machine
        this.leave = leave;
    }

    static Desk desktop(RunningServer server, Browser browser, String account) {
        return of(server, browser, account, 1360, 900);
    }

    static Desk phone(RunningServer server, Browser browser, String account) {
        return of(server, browser, account, 390, 844);
    }

    static Desk visitor(RunningServer server, Browser browser) {
        return new Desk(
                server, context(browser, 1360, 900), desk -> desk.page.context().close());
    }

    static Desk phoneVisitor(RunningServer server, Browser browser) {
        return new Desk(
                server, context(browser, 390, 844), desk -> desk.page.context().close());
    }

    private static Desk of(RunningServer server, Browser browser, String account, int width, int height) {
        LEFT.forEach((seat, desks) -> {
            if (seat.gone(server)) {
                desks.forEach(desk -> desk.page.context().close());
            }
        });
        LEFT.keySet().removeIf(seat -> seat.gone(server));
        Deque<Desk> left = LEFT.computeIfAbsent(
                new Seat(server, server.pid(), browser, account, width), seat -> new ArrayDeque<>());
        Desk desk = left.isEmpty() ? new Desk(server, context(browser, width, height), left::push) : left.pop();
        desk.page.setViewportSize(width, height);
        desk.open("", "main, input[name=username]");
        return desk.page.url().contains("login") ? desk.answerLogin(account) : desk;
    }

    private static BrowserContext context(Browser browser, int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId(BusinessClock.ZONE.getId())); // what a browser calls today is the day of the office
    }

    /** Fills the login that stands in the way of the page that was asked for. */
    Desk answerLogin(String account) {
        page.locator("input[name=username]").waitFor();
        settle();
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        page.locator("main").first().waitFor();
        return this;
    }

    /** Goes to a page as by a link in the menu. */
    Desk open(String path) {
        return open(path, "main");
    }

    /** Opens an address that does not belong to the program itself, as from a bookmark. */
    Desk load(String path) {
        page.navigate(server.url(path));
        page.locator("main").first().waitFor();
        return this;
    }

    private Desk open(String path, String shown) {
        if (!Boolean.TRUE.equals(page.evaluate(FOLLOW, path))) {
            page.navigate(server.url(path));
        }
        page.locator(shown).first().waitFor();
        return this;
    }

    Desk click(String button) {
        settle();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
        return this;
    }

    Desk clickStarting(String button) {
        settle();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    Desk follow(String link) {
        settle();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Desk follow(String link, boolean exact) {
        settle();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(exact))
                .first()
                .click();
        return this;
    }

    Desk fill(String label, String value) {
        settle();
        Locator field = page.getByLabel(label)
                .and(page.locator("input, textarea")) // a button may carry the same words
                .last();
        field.fill(value);
        if (value.matches("\\d{4}-.*")) {
            field.press("Enter"); // closes the calendar of a date field
        }
        field.press("Tab");
        return this;
    }

    /** Chooses an entry of a selection field. */
    Desk choose(String label, String item) {
        settle();
        page.locator("vaadin-select, vaadin-combo-box", new Page.LocatorOptions().setHasText(label))
                .last()
                .click();
        page.locator("vaadin-select-item, vaadin-combo-box-item", new Page.LocatorOptions().setHasText(item))
                .first()
                .click();
        return this;
    }

    Desk tick(String label) {
        settle();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label))
                .first()
                .check();
        return this;
    }

    /** The page says this somewhere. */
    Desk sees(String text) {
        PlaywrightAssertions.assertThat(page.getByText(text)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        return this;
    }

    Desk heading(String text) {
        PlaywrightAssertions.assertThat(page.locator("h1").first())
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        return this;
    }

    /** The key figures of the page contain this. */
    Desk figure(String value) {
        PlaywrightAssertions.assertThat(page.locator(".yj-figures").first())
                .containsText(value, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        return this;
    }

    Desk picture(String name) {
        settle();
        page.locator("vaadin-grid")
                .first()
                .or(page.locator("h1").first())
                .first()
                .waitFor();
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    /** The picture for the guide, of a page in which axe finds nothing serious. */
    Desk examined(String name) {
        picture(name);
        Accessibility.check(page, name);
        return this;
    }

    /**
     * Waits until the server has answered everything the page asked: a click on a row that is about to be drawn again would be lost.
     */
    private void settle() {
        page.waitForFunction("() => Object.values(window.Vaadin?.Flow?.clients ?? {})"
                + ".every(client => !client.isActive || !client.isActive())");
    }

    Page page() {
        return page;
    }

    String address() {
        return page.url();
    }

    /**
     * The address of the record that has just been opened, from this folder on; waits for it, since a page may say what was expected
     * before its address has changed.
     */
    String address(String folder) {
        page.waitForURL(url -> url.contains("/" + folder) && !url.endsWith("/" + folder) && !url.endsWith("/new"));
        return page.url().substring(page.url().indexOf("/" + folder) + 1);
    }

    @Override
    public void close() {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/journeys/last-seen-" + System.getProperty("yujiang.fork", "1") + ".png")));
        leave.accept(this);
    }
}
