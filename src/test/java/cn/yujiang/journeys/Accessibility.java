package cn.yujiang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe finds on a page by the rules of WCAG 2.1 A and AA; serious and critical findings fail the journey. */
final class Accessibility {

    private static final String AXE = script();

    private static final String SERIOUS = """
            async () => {
              // two elements of the components' own: the button inside a select says that a value is required, the list of tabs holds the
              // part that scrolls; ARIA knows neither, and no page can change it
              const found = await axe.run({exclude: ['vaadin-select-value-button', 'vaadin-tabs']}, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations']});
              return found.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.html.slice(0, 160)
                  + ' ' + n.any.concat(n.all, n.none).map(c => c.message).join('; ')).join(' | '));
            }""";

    private Accessibility() {}

    /** @param where names the page in a failure */
    static void check(Page page, String where) {
        page.evaluate(AXE);
        Object found = page.evaluate(SERIOUS);
        assertThat((List<?>) found).as("accessibility of " + where).isEmpty();
    }

    private static String script() {
        try (InputStream in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
