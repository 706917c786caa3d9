package cn.yujiang.subsidy.domain.lists;

import cn.yujiang.subsidy.ListPeriod;
import java.util.List;

/**
 * How a rule is claimed with a list.
 *
 * @param fact the fact that holds one value a period; empty where there are no periods
 * @param papers forms of such a claim
 * @param details keys of what the papers say beside the rows
 * @param named whether the rule stands in the file, also when a class could answer it
 */
public record ListKind(ListPeriod period, String fact, List<String> papers, List<String> details, boolean named) {

    /** A rule without periods. */
    static final ListKind PLAIN = new ListKind(ListPeriod.ONCE, "", List.of("F20"), List.of(), false);

    public ListKind {
        papers = List.copyOf(papers);
        details = List.copyOf(details);
    }
}
