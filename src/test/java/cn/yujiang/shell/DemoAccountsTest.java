package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shell.demo.DemoAccounts;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoAccountsTest {

    /** The page for signing in lists the accounts with the place they work in. */
    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void thePlaceOfEveryAccountHasAName(String language) {
        var texts = ResourceBundle.getBundle(
                "texts/shell",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        assertThat(DemoAccounts.ALL)
                .allSatisfy(account -> assertThat(texts.containsKey("demo.place." + account.divisionCode()))
                        .as(account.divisionCode())
                        .isTrue());
    }
}
