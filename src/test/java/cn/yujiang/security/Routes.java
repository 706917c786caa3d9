package cn.yujiang.security;

import cn.yujiang.identity.Role;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All addresses of the product with who may open them, read from the compiled screens. */
public final class Routes {

    /** @param open whether one may enter without signing in */
    public record Access(Set<Role> roles, boolean open) {

        @Override
        public String toString() {
            return open
                    ? "PUBLIC"
                    : roles.size() == Role.values().length
                            ? "ALL"
                            : roles.stream().map(Role::name).collect(Collectors.joining(" "));
        }
    }

    private static final Map<String, Access> ALL = Collections.unmodifiableMap(scan());

    private Routes() {}

    /** Address template → access, sorted. */
    public static Map<String, Access> all() {
        return ALL;
    }

    private static Map<String, Access> scan() {
        var routes = new TreeMap<String, Access>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.yujiang").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(type -> type.reflect())
                        .forEach(view -> addresses(view).forEach(address -> routes.put(address, access(view))));
        return routes;
    }

    private static List<String> addresses(Class<?> view) {
        var addresses = new ArrayList<String>();
        addresses.add(view.getAnnotation(Route.class).value());
        for (RouteAlias alias : view.getAnnotationsByType(RouteAlias.class)) {
            addresses.add(alias.value());
        }
        return addresses;
    }

    private static Access access(Class<?> view) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return new Access(EnumSet.allOf(Role.class), true);
        }
        if (view.isAnnotationPresent(PermitAll.class)) {
            return new Access(EnumSet.allOf(Role.class), false);
        }
        var named = EnumSet.noneOf(Role.class);
        for (String role : view.getAnnotation(RolesAllowed.class).value()) {
            named.add(Role.valueOf(role));
        }
        return new Access(named, false);
    }
}
