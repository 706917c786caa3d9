package cn.yujiang.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every address and who may open it, against the checked-in list. An address without a line fails, so that nobody adds a screen
 * without saying for whom; {@code -Drights.write=true} writes the list anew for a review.
 */
class RouteRightsTest {

    private static final Path MATRIX = Path.of("src/test/resources/routes-matrix.txt");
    private static final String HEADER = """
            # Who may open which address: written from the annotations of the screens, checked by RouteRightsTest and, in a
            # browser, by RightsJourney. ALL = everybody signed in, PUBLIC = also without signing in.
            """;

    @Test
    void everyAddressHasTheAccessOfTheList() throws Exception {
        var code = new TreeMap<String, String>();
        Routes.all().forEach((address, access) -> code.put("/" + address, access.toString()));
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(
                    MATRIX,
                    HEADER
                            + code.entrySet().stream()
                                    .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                                    .collect(Collectors.joining()));
        }
        var file = new TreeMap<String, String>();
        for (String line : Files.readAllLines(MATRIX)) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(" = ", 2);
                assertThat(file.put(parts[0], parts[1])).as("twice: " + line).isNull();
            }
        }
        assertThat(code).hasSizeGreaterThan(10).containsExactlyEntriesOf(file);
    }
}
