package cn.yujiang.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of the divisions, told by the module that keeps the catalogue of them. Public knowledge. */
public interface Places {

    /** A division with its names. */
    record Place(String code, String name, String english) {

        /** Name and code, for choosing. */
        public String label(Locale locale) {
            return (locale.getLanguage().equals("en") ? english : name) + " " + code;
        }
    }

    /** Every division known, by code. */
    List<Place> all();

    default Optional<Place> find(String code) {
        return all().stream().filter(place -> place.code().equals(code)).findFirst();
    }
}
