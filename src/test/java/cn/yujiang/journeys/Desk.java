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

/** A user at a desk (or with a phone): finds things by what is written on them. */
final class Desk implements AutoCloseable {

    private static final Path PICTURES = Path.of("docs/guide");
    private static final String PASSWORD = "yujiang-demo-2026";

    private final RunningServer server;
    private final BrowserContext context;
    private final Page page;

    private Desk(RunningServer server, Browser browser, int width, int height) {
        this.server = server;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId(BusinessClock.ZONE.getId())); // what a browser calls today is the day of the office
        this.page = context.newPage();
    }

    static Desk desktop(RunningServer server, Browser browser, String account) {
        return new Desk(server, browser, 1360, 900).signIn(account);
    }

    static Desk phone(RunningServer server, Browser browser, String account) {
        return new Desk(server, browser, 390, 844).signIn(account);
    }

    static Desk visitor(RunningServer server, Browser browser) {
        return new Desk(server, browser, 1360, 900);
    }

    static Desk phoneVisitor(RunningServer server, Browser browser) {
        return new Desk(server, browser, 390, 844);
    }

    private Desk signIn(String account) {
        page.navigate(server.url("login"));
        return answerLogin(account);
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

    Desk open(String path) {
        page.navigate(server.url(path));
        page.locator("main").first().waitFor();
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
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journeys/last-seen.png")));
        context.close();
    }
}
