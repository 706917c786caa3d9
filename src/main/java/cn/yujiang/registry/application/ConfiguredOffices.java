package cn.yujiang.registry.application;

import cn.yujiang.identity.Divisions;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.registry.Offices;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

@Service
class ConfiguredOffices implements Offices {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/registry", Locale.ROOT);

    /** An entry of {@code yujiang.offices}. */
    record Entry(String division, String holder, String bank, String account, String phone) {}

    private final CodeLists codes;
    private final List<Entry> entries;

    ConfiguredOffices(CodeLists codes, Environment environment) {
        this.codes = codes;
        this.entries = Binder.get(environment)
                .bind("yujiang.offices", Bindable.listOf(Entry.class))
                .orElse(List.of());
    }

    @Override
    public Optional<Office> of(String divisionCode) {
        return entries.stream()
                .filter(entry -> divisionCode.startsWith(Divisions.subtreePrefix(entry.division)))
                .max(Comparator.comparingInt(
                        entry -> Divisions.subtreePrefix(entry.division).length()))
                .map(entry -> new Office(name(entry.division), entry.holder, entry.bank, entry.account, entry.phone));
    }

    @Override
    public String name(String divisionCode) {
        return MessageFormat.format(
                WORDS.getString("office"),
                codes.label(CodeLists.Kind.DIVISIONS, divisionCode, Locale.SIMPLIFIED_CHINESE));
    }
}
