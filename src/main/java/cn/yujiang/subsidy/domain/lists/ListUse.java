package cn.yujiang.subsidy.domain.lists;

import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;

/** What a line of a list takes up, so that nobody claims the same a second time. */
public final class ListUse {

    private ListUse() {}

    /**
     * The person and the period, whatever body claims; without a period the record, or the calendar year. The body itself may claim once for
     * a deciding day, because it hires more than once a year.
     */
    public static String key(ClaimList list, ClaimLine line) {
        if (line.personId() == ClaimList.NOBODY) {
            return "body" + list.bodyId() + ":"
                    + (list.value().isEmpty() ? list.day().toString() : list.value());
        }
        String record = line.facts().getOrDefault(ListFacts.NUMBER, "");
        String period = list.value().isEmpty() ? Integer.toString(list.day().getYear()) : list.value();
        return line.personId() + ":" + (record.isEmpty() ? period : record);
    }
}
