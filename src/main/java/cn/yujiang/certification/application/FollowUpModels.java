package cn.yujiang.certification.application;

import cn.yujiang.certification.Employment;
import cn.yujiang.certification.EmploymentProofs;
import cn.yujiang.certification.domain.EmploymentRate;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Phone;
import cn.yujiang.training.Cohort;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of the forms F11 and F22. What the system does not know, such as the proof seen, stays empty for the pen. */
final class FollowUpModels {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/certification", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(WORDS.getString("day"), Locale.ROOT);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(WORDS.getString("minute"), Locale.ROOT);
    private static final int HASH_SHOWN = 16;

    private FollowUpModels() {}

    static Map<String, Object> confirmation(
            Cohort cohort,
            Map<String, Object> heading,
            PersonDirectory.Person person,
            ConfirmationStore.@Nullable Confirmation confirmed) {
        Phone phone = person.phone();
        Map<String, Object> model = new HashMap<>(heading);
        model.put("name", person.name());
        model.put("idNo", person.residentId().number());
        model.put("phone", phone == null ? "" : phone.number());
        model.put("start", day(cohort.plan().start()));
        model.put("end", day(cohort.plan().end()));
        model.put("occupation", cohort.plan().occupation());
        model.put("level", cohort.plan().level());
        model.put("examOn", "");
        model.put("exam", "");
        model.put("confirmed", confirmed == null ? "" : confirmed(confirmed));
        return model;
    }

    /** On the phone instead of a signature; the number and the fingerprint lead to the words that were read. */
    private static String confirmed(ConfirmationStore.Confirmation confirmed) {
        return MessageFormat.format(
                WORDS.getString("confirmed"),
                MINUTE.format(confirmed.at().atZone(BusinessClock.ZONE)),
                Ids.toText(confirmed.id()),
                confirmed.sha256().substring(0, HASH_SHOWN));
    }

    static void figures(Map<String, Object> model, int roster, Collection<Employment> entries, LocalDate today) {
        int employed = (int) entries.stream().filter(Employment::employed).count();
        int verified = (int) entries.stream()
                .filter(entry -> entry.employed() && entry.verified())
                .count();
        model.put("date", today.toString());
        model.put("rosterCount", Integer.toString(roster));
        model.put("employed", Integer.toString(employed));
        model.put("verified", Integer.toString(verified));
        model.put("rate", new EmploymentRate(verified, roster).percent().toPlainString() + "%");
    }

    static Map<String, Object> employment(
            PersonDirectory.Person person, @Nullable Employment entry, List<EmploymentProofs.Kind> proofs) {
        Employment job = entry != null && entry.employed() ? entry : null;
        LocalDate since = job == null ? null : job.since();
        var row = new HashMap<String, Object>();
        row.put("name", person.name());
        row.put("idNo", person.residentId().number());
        row.put("employer", job == null ? "" : job.employer());
        row.put("since", since == null ? "" : since.toString());
        row.put("contract", job == null ? "" : contract(job));
        row.put(
                "proof",
                proofs.stream()
                        .map(kind -> WORDS.getString("employment.proof." + kind))
                        .collect(Collectors.joining("、")));
        row.put(
                "method",
                job == null ? "" : Objects.requireNonNullElse(job.details().method(), ""));
        row.put("result", entry == null ? "" : WORDS.getString(result(entry)));
        row.put("remark", "");
        return row;
    }

    private static String contract(Employment entry) {
        LocalDate since = entry.since();
        return since == null || entry.contractMonths() == 0
                ? ""
                : MessageFormat.format(
                        WORDS.getString("contract"),
                        since,
                        since.plusMonths(entry.contractMonths()).minusDays(1));
    }

    private static String result(Employment entry) {
        if (!entry.employed()) {
            return "employment.none";
        }
        return entry.verified() ? "employment.verified" : "employment.unverified";
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }
}
