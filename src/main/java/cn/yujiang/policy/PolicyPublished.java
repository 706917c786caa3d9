package cn.yujiang.policy;

import java.util.List;

/**
 * A new version of a pack was put in force by a second person.
 *
 * @param number counts the publications of all packs, without gaps
 * @param rules ids of the rules the version changed or brought
 */
public record PolicyPublished(long number, String packId, List<String> rules) {
    public PolicyPublished {
        rules = List.copyOf(rules);
    }
}
