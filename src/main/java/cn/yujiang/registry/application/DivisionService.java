package cn.yujiang.registry.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.Places;
import cn.yujiang.registry.DivisionCatalogue;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DivisionService implements DivisionCatalogue, Places {

    /** First two digits of the provinces, regions and municipalities. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private final List<Division> shipped;
    private final DivisionStore store;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final AuditTrail audit;

    DivisionService(DivisionStore store, CurrentActor currentActor, BusinessClock clock, AuditTrail audit) {
        this.shipped = CatalogueFiles.read("divisions").stream()
                .map(entry -> new Division(entry.code(), entry.detail(), entry.english(), false))
                .toList();
        this.store = store;
        this.currentActor = currentActor;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public List<Division> divisions() {
        return Stream.concat(shipped.stream(), store.all().stream())
                .sorted(Comparator.comparing(Division::code))
                .toList();
    }

    @Override
    public List<Place> all() {
        return divisions().stream()
                .map(division -> new Place(division.code(), division.name(), division.english()))
                .toList();
    }

    @Override
    @Transactional
    public Division add(String code, String name, String english) {
        String trimmed = name.strip();
        requireCode(code);
        if (!trimmed.matches("\\p{IsHan}{2,20}")) {
            throw refused("name", "DIVISION_NAME", trimmed);
        }
        List<String> known = divisions().stream().map(Division::code).toList();
        if (known.contains(code)) {
            throw refused("code", "DIVISION_KNOWN", code);
        }
        String province = code.substring(0, 2) + "0000";
        if (!code.equals(province) && !known.contains(province)) {
            throw refused("code", "DIVISION_UPPER", province);
        }
        var division = new Division(code, trimmed, english.isBlank() ? trimmed : english.strip(), true);
        try {
            store.insert(division, currentActor.require().id(), clock.now());
        } catch (DuplicateKeyException e) {
            throw refused("code", "DIVISION_KNOWN", code);
        }
        audit.record(new AuditTrail.Entry(
                "registry:" + code,
                "DIVISION_ADDED",
                "division",
                Long.parseLong(code),
                null,
                "LISTED",
                null,
                Map.of("name", trimmed)));
        return division;
    }

    private static void requireCode(String code) {
        if (!code.matches("\\d{6}") || !PROVINCES.contains(code.substring(0, 2))) {
            throw refused("code", "DIVISION_CODE", code);
        }
    }

    private static RejectedException refused(String field, String code, Object... args) {
        return new RejectedException(Rejection.onField(field, code, args));
    }
}
