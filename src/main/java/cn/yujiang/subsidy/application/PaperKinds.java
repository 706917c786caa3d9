package cn.yujiang.subsidy.application;

import cn.yujiang.policy.PayeeKind;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimForms.Paper;
import cn.yujiang.subsidy.ClaimList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which papers a claim has: by its payee for a class, by its rule for a list. */
@Component
class PaperKinds {

    private final ListCalculator lists;

    PaperKinds(ListCalculator lists) {
        this.lists = lists;
    }

    List<Paper> of(ClaimEntity claim) {
        if (claim.listId() == null) {
            return Paper.of(claim.payee());
        }
        Stream<Paper> handout = claim.payee() == PayeeKind.TRAINEE ? Stream.of(Paper.F10) : Stream.empty();
        return Stream.concat(lists.kinds().of(claim.ruleId()).papers().stream().map(Paper::valueOf), handout)
                .toList();
    }

    /** What the papers of the list say beside its rows has to be entered before it is handed in: later nobody may change it. */
    List<Rejection> missing(ClaimList list) {
        long empty = lists.kinds().of(list.ruleId()).details().stream()
                .filter(key -> list.details().getOrDefault(key, "").isBlank())
                .count();
        return empty == 0 ? List.of() : List.of(Rejection.of("LIST_DETAILS_MISSING", empty));
    }
}
