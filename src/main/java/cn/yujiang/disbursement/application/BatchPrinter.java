package cn.yujiang.disbursement.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.disbursement.BatchForms;
import cn.yujiang.disbursement.BatchView;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.documents.FormDocument;
import cn.yujiang.documents.FormRenderer;
import cn.yujiang.documents.RenderedForm;
import cn.yujiang.documents.Stamp;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.Obligation;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class BatchPrinter implements BatchForms {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/disbursement", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(WORDS.getString("day"), Locale.ROOT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern(WORDS.getString("short"), Locale.ROOT);

    /** What of a batch belongs to one decision. */
    private record Item(
            String kind,
            long decision,
            String number,
            int payees,
            long fen,
            String party,
            String bank,
            String account,
            @Nullable LocalDate paidOn,
            @Nullable String voucher) {}

    private final PaymentBatches batches;
    private final Claims claims;
    private final CodeLists codes;
    private final AuditTrail audit;
    private final FormRenderer renderer;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final String baseUrl;

    BatchPrinter(
            PaymentBatches batches,
            Claims claims,
            CodeLists codes,
            AuditTrail audit,
            FormRenderer renderer,
            JdbcClient jdbc,
            BusinessClock clock,
            @Value("${yujiang.base-url}") String baseUrl) {
        this.batches = batches;
        this.claims = claims;
        this.codes = codes;
        this.audit = audit;
        this.renderer = renderer;
        this.jdbc = jdbc;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Override
    @Transactional
    public Print print(long batchId) {
        BatchView batch = batches.get(batchId);
        List<Item> items = items(batchId);
        Map<String, Object> model = new HashMap<>();
        model.put("batch", batch.batchNo());
        model.put("fund", batch.fundName() + " " + batch.fundSource());
        model.put("division", codes.label(CodeLists.Kind.DIVISIONS, batch.divisionCode(), Locale.SIMPLIFIED_CHINESE));
        model.put("date", DAY.format(clock.today()));
        model.put("claims", Integer.toString(items.size()));
        model.put(
                "persons",
                Integer.toString(items.stream().mapToInt(this::persons).sum()));
        model.put("total", batch.amount().toGroupedYuan());
        model.put("totalWords", RmbUppercase.of(batch.amount()));
        model.put("items", items.stream().map(this::row).toList());
        var stamp = new Stamp(
                batch.batchNo(),
                "",
                "",
                1,
                clock.now(),
                Stamp.shortHash(model),
                baseUrl + "/payments/batches/" + Ids.toText(batchId));
        var document = new FormDocument("F18", model, stamp);
        RenderedForm form = renderer.render(document);
        audit.record(new AuditTrail.Entry(
                "disbursement:" + batch.divisionCode(),
                "PRINT",
                "payment-batch",
                batchId,
                null,
                null,
                null,
                Map.of("form", "F18")));
        return new Print(RenderedForm.fileName(document), form);
    }

    private List<Item> items(long batchId) {
        return jdbc.sql("""
                        select p.obligation_kind as kind, p.obligation_id as decision, p.number, count(*) as payees,
                          sum(l.amount_fen) as fen, min(p.party_name) as party, min(l.bank) as bank, min(l.account_masked) as account,
                          max(y.paid_on) as paid_on, max(y.voucher_no) as voucher
                        from payment_batch_line l join payable p on p.id = l.payable_id
                          left join payment y on y.line_id = l.id and y.state = 'RECORDED'
                        where l.batch_id = ? and l.state <> 'REMOVED'
                        group by p.obligation_kind, p.obligation_id, p.number order by p.number""").param(batchId).query(Item.class).list();
    }

    private int persons(Item item) {
        return claim(item) == null
                ? item.payees
                : Objects.requireNonNull(claim(item)).paidPersons();
    }

    private @Nullable Claim claim(Item item) {
        return item.kind.equals(Obligation.Kind.CLAIM.name()) ? claims.get(item.decision) : null;
    }

    private Map<String, Object> row(Item item) {
        Claim claim = claim(item);
        List<AuditTrail.Event> steps =
                claim == null ? audit.history("advance", item.decision) : audit.history("claim", item.decision);
        Map<String, Object> row = new HashMap<>();
        row.put("claimNo", item.number);
        row.put("applicant", claim == null ? item.party : claim.applicantName());
        row.put("persons", Integer.toString(persons(item)));
        row.put("amount", Money.ofFen(item.fen).toGroupedYuan());
        row.put(
                "account",
                item.payees == 1
                        ? item.bank + " " + item.account
                        : MessageFormat.format(WORDS.getString("accounts"), Integer.toString(item.payees)));
        row.put("first", claim == null ? last(steps, "REVIEW", "") : last(steps, "PASS", "SECOND_REVIEW"));
        row.put("second", claim == null ? last(steps, "APPROVE", "") : last(steps, "PASS", "PUBLIC_NOTICE_PENDING"));
        row.put("notice", claim == null ? "" : notice(claim));
        row.put("approval", last(steps, "APPROVE", ""));
        row.put("paidOn", item.paidOn == null ? "" : item.paidOn.toString());
        row.put("voucher", Objects.requireNonNullElse(item.voucher, ""));
        return row;
    }

    /** Who took the step last; empty when nobody did. */
    private static String last(List<AuditTrail.Event> steps, String action, String to) {
        return steps.stream()
                .filter(step -> step.action().equals(action) && (to.isEmpty() || to.equals(step.to())))
                .reduce((older, newer) -> newer)
                .map(AuditTrail.Event::actorName)
                .orElse("");
    }

    private static String notice(Claim claim) {
        LocalDate from = claim.noticeFrom();
        LocalDate to = claim.noticeTo();
        return from == null || to == null
                ? ""
                : MessageFormat.format(WORDS.getString("notice"), SHORT.format(from), SHORT.format(to));
    }
}
