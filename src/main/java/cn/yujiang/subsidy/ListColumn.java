package cn.yujiang.subsidy;

import cn.yujiang.policy.FactInfo;

/**
 * A column of a list: what the rule asks about each line and the system does not know itself.
 *
 * @param key in the facts of a row; {@code fact.column} for a column of a list fact
 * @param factKey the fact of the rule it belongs to
 * @param info type, unit and name from the pack
 */
public record ListColumn(String key, String factKey, FactInfo info) {

    public boolean required() {
        return !info.optional();
    }
}
