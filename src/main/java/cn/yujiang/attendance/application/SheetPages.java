package cn.yujiang.attendance.application;

import cn.yujiang.attendance.domain.paper.SheetCode;
import cn.yujiang.attendance.domain.paper.SheetLayout;
import cn.yujiang.shared.Sha256;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortPapers;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Who stands on which page of the sheets of a class: those who have not left, twenty a page, in the order of the roster. */
record SheetPages(List<List<Enrolment>> pages) {

    private static final int SHORT_HASH = 8;

    static SheetPages of(List<Enrolment> roster) {
        List<Enrolment> people = roster.stream()
                .filter(each -> SignInService.active(each.state()))
                .sorted(Comparator.comparing(Enrolment::position))
                .toList();
        var pages = new ArrayList<List<Enrolment>>();
        for (int from = 0; from < people.size(); from += SheetLayout.ROWS) {
            pages.add(people.subList(from, Math.min(people.size(), from + SheetLayout.ROWS)));
        }
        return new SheetPages(List.copyOf(pages));
    }

    /** The people of a page, when they are still those the code was printed for. */
    Optional<List<Enrolment>> printed(SheetCode code) {
        return code.page() > pages.size()
                ? Optional.empty()
                : Optional.of(pages.get(code.page() - 1))
                        .filter(people -> fingerprint(people).equals(code.people()));
    }

    private static String fingerprint(List<Enrolment> people) {
        String ids = people.stream().map(each -> Long.toString(each.id())).collect(Collectors.joining(","));
        return Sha256.hex(ids).substring(0, SHORT_HASH);
    }

    /** The pages of a session as they are printed. */
    List<CohortPapers.CodedPage> print(
            Cohort cohort, PlannedSession session, Map<String, Object> heading, UnaryOperator<String> seal) {
        var printed = new ArrayList<CohortPapers.CodedPage>();
        for (int page = 1; page <= pages.size(); page++) {
            List<Enrolment> people = pages.get(page - 1);
            var model = new HashMap<>(heading);
            model.put("date", session.date().toString());
            model.put("period", session.start() + "–" + session.end());
            model.put("content", session.content());
            model.put("page", page + "/" + pages.size());
            model.put("expected", Integer.toString(people.size()));
            model.put(
                    "trainees",
                    people.stream()
                            .map(each -> Map.of("no", Integer.toString(each.position()), "name", each.name()))
                            .toList());
            var code = new SheetCode(cohort.id(), session.id(), page, fingerprint(people));
            printed.add(new CohortPapers.CodedPage(model, code.sealed(seal)));
        }
        return printed;
    }
}
