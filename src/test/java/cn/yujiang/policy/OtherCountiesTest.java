package cn.yujiang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Three invented papers with arithmetic no real paper of the product has: a new county is a folder, not a program. Their examples
 * stand at every threshold and are run by the check.
 */
class OtherCountiesTest {

    private static final Path FOLDER = Path.of("src/test/resources/other-counties");

    @Test
    void theirPacksAreCleanAndTheirExamplesRight() {
        assertThat(PolicyEngine.check(FOLDER)).isEmpty();
        assertThat(PolicyEngine.load(FOLDER).catalogue().packs())
                .extracting(PackInfo::id)
                .containsExactlyInAnyOrder("JX2026", "YX2026", "BX2026");
    }
}
