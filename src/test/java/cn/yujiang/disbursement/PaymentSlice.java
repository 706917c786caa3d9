package cn.yujiang.disbursement;

import cn.yujiang.audit.Vault;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.PayeeAccount;
import cn.yujiang.subsidy.PaymentDue;
import cn.yujiang.subsidy.RecoveryDue;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Funds and approved claims to pay, made straight in the tables; everything from there on is the real thing. */
public final class PaymentSlice {

    public static final String SOURCE = "就业补助资金";
    public static final String COUNTY = "140902";
    public static final String CITY = "140900";
    static final long FIRST_REVIEWER = 11;
    static final long SECOND_REVIEWER = 12;
    static final long APPROVER = 13;

    /** Makes batches. */
    public static final Actor FINANCE = ServiceContext.actor(21, CITY, Role.FINANCE);

    /** Releases what the other made. */
    public static final Actor RELEASER = ServiceContext.actor(23, CITY, Role.FINANCE);

    static final Party SCHOOL = new Party(Party.Kind.BODY, 1, "育才学校");

    private static final long BODY = 1;
    private static final long COHORT = 2;
    static final String ACCOUNT = "0410000100099887766";
    private static final String CARD = "622848%010d";

    private final ServiceContext services;

    private PaymentSlice(ServiceContext services) {
        this.services = services;
    }

    public static synchronized PaymentSlice on(Engine engine) {
        var slice = new PaymentSlice(ServiceContext.on(engine));
        if (slice.jdbc()
                        .sql("select count(*) from body where id = 1")
                        .query(Integer.class)
                        .single()
                == 0) {
            slice.insertBodyAndCohort();
        }
        return slice;
    }

    public JdbcClient jdbc() {
        return services.jdbc();
    }

    public PaymentBatches batches() {
        return services.bean(PaymentBatches.class);
    }

    Payments payments() {
        return services.bean(Payments.class);
    }

    public LedgerVerification.Report verify() {
        return new LedgerCheck(services.dataSource()).run();
    }

    public <T> T bean(Class<T> type) {
        return services.bean(type);
    }

    void publish(Object event) {
        services.publish(event);
    }

    public long fund(String yuan) {
        return fund(yuan, CITY);
    }

    long fund(String yuan, String division) {
        var fund = new Funds.NewFund("资金" + Ids.toText(Ids.next()), SOURCE, division, 2026, Money.parseYuan(yuan));
        return ServiceContext.as(FINANCE, () -> services.bean(Funds.class).create(fund));
    }

    long claim(String yuan) {
        return claim(Money.parseYuan(yuan), COUNTY);
    }

    /** An approved claim that pays the school. */
    long claim(Money total, String division) {
        return claim(total, division, Money.ZERO);
    }

    long claim(Money total, String division, Money advanced) {
        long id = approved(total, division, "INSTITUTION");
        publish(due(
                id, division, List.of(new PaymentDue.Payee(SCHOOL, account(SCHOOL.name(), ACCOUNT), total, advanced))));
        return id;
    }

    /** An approved claim that pays this many trainees, each the same. */
    public long trainees(int count, Money each) {
        long id = approved(Money.ofFen(each.fen() * count), COUNTY, "TRAINEE");
        publish(due(
                id,
                COUNTY,
                IntStream.range(0, count)
                        .mapToObj(n -> new PaymentDue.Payee(
                                new Party(Party.Kind.PERSON, 1_000 + n, "学员" + n),
                                account("学员" + n, CARD.formatted(n)),
                                each,
                                Money.ZERO))
                        .toList()));
        return id;
    }

    static PaymentDue due(long claim, String division, List<PaymentDue.Payee> payees) {
        return new PaymentDue(new Obligation(Obligation.Kind.CLAIM, claim), "BT" + claim, division, SOURCE, payees);
    }

    static PayeeAccount account(String holder, String number) {
        return new PayeeAccount(holder, "忻州农商行", number);
    }

    long approved(Money total, String division, String payee) {
        long id = Ids.next();
        jdbc().sql("""
                        insert into claim (id, claim_no, rule_id, rule_title, fund, pack_hash, payee, applicant_id, cohort_id,
                          division_code, state, submission, total_fen, paid_persons, created_by, submitted_by,
                          first_reviewer_id, second_reviewer_id, approver_id, account_name, bank_name, account_sealed, version)
                        values (:id, :no, 'R', '培训补贴', :fund, 'h', :payee, :body, :cohort, :division, 'APPROVED', 1,
                          :total, 1, 9, 9, :first, :second, :approver, '育才学校', '忻州农商行', :sealed, 0)""")
                .param("id", id)
                .param("no", "BT" + id)
                .param("fund", SOURCE)
                .param("payee", payee)
                .param("body", BODY)
                .param("cohort", COHORT)
                .param("division", division)
                .param("total", total.fen())
                .param("first", FIRST_REVIEWER)
                .param("second", SECOND_REVIEWER)
                .param("approver", APPROVER)
                .param("sealed", services.bean(Vault.class).seal(Vault.Field.CLAIM_ACCOUNT, id, ACCOUNT))
                .update();
        return id;
    }

    /** The school owes something back that was paid for the claim. @return the recovery's id */
    long recovery(long claim, String yuan) {
        long owner = Ids.next();
        publish(new RecoveryDue(
                new RecoveryDue.Recovery(RecoveryDue.Kind.CLAWBACK, owner),
                "追" + owner,
                COUNTY,
                new Obligation(Obligation.Kind.CLAIM, claim),
                SCHOOL,
                Money.parseYuan(yuan),
                LocalDate.of(2026, 2, 1),
                "证书被撤销"));
        return count("select id from recovery where owner_id = :id", owner);
    }

    public List<Long> payables(long... claims) {
        return Arrays.stream(claims)
                .mapToObj(claim -> jdbc().sql("select id from payable where obligation_id = :id order by id")
                        .param("id", claim)
                        .query(Long.class)
                        .list())
                .flatMap(List::stream)
                .toList();
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    long make(Actor actor, long fund, long... claims) {
        return make(actor, fund, key(), List.of(), claims);
    }

    long make(Actor actor, long fund, String key, List<PaymentBatches.Netting> nettings, long... claims) {
        String id = ServiceContext.as(
                actor, () -> batches().make(new PaymentBatches.NewBatch(fund, payables(claims), nettings, "测试", key)));
        return Ids.parse(id).orElseThrow();
    }

    public void release(Actor actor, long batch) {
        int version = batch(batch).version();
        run(actor, () -> batches().release(batch, version, key()));
    }

    /** All lines that wait are paid under this voucher. */
    void paid(long batch) {
        run(FINANCE, () -> payments().record(new Payments.Outcome(batch, List.of(), true, "记-001", "", key())));
    }

    void failed(long batch, long... lines) {
        List<Long> ids = Arrays.stream(lines).boxed().toList();
        run(FINANCE, () -> payments().record(new Payments.Outcome(batch, ids, false, "", "账号户名不符", key())));
    }

    /** The whole way of a claim: made, released, paid. @return the batch */
    long pay(long claim, long fund) {
        long batch = make(FINANCE, fund, claim);
        release(RELEASER, batch);
        paid(batch);
        return batch;
    }

    /** The same for single debts. */
    long payDebts(long fund, Long... debts) {
        String id = ServiceContext.as(
                FINANCE, () -> batches().make(new PaymentBatches.NewBatch(fund, List.of(debts), List.of(), "", key())));
        long batch = Ids.parse(id).orElseThrow();
        release(RELEASER, batch);
        paid(batch);
        return batch;
    }

    long payment(long claim) {
        return count(
                "select max(y.id) from payment y join payable p on p.id = y.payable_id where p.obligation_id = :id",
                claim);
    }

    void bankReturn(long payment) {
        run(FINANCE, () -> payments().bankReturn(payment, "户名与账号不符", key()));
    }

    /** The account was corrected and confirmed: the debt can be paid again. */
    void corrected(long claim) {
        publish(new cn.yujiang.subsidy.PayeeAccountChanged(
                new Obligation(Obligation.Kind.CLAIM, claim), SCHOOL, account(SCHOOL.name(), "0410000100011112222")));
    }

    void run(Actor actor, Runnable work) {
        ServiceContext.as(actor, () -> {
            work.run();
            return true;
        });
    }

    public BatchView batch(long id) {
        return ServiceContext.as(FINANCE, () -> batches().get(id));
    }

    List<BatchLineView> lines(long batch) {
        return ServiceContext.as(FINANCE, () -> batches().lines(batch, 0, 1_000));
    }

    public FundView view(long fund) {
        return ServiceContext.as(FINANCE, () -> services.bean(Funds.class).all()).stream()
                .filter(view -> view.id() == fund)
                .findFirst()
                .orElseThrow();
    }

    ClaimState state(long claim) {
        return ClaimState.valueOf(jdbc().sql("select state from claim where id = :id")
                .param("id", claim)
                .query(String.class)
                .single());
    }

    public long count(String sql, long id) {
        return jdbc().sql(sql).param("id", id).query(Long.class).single();
    }

    private void insertBodyAndCohort() {
        jdbc().sql("""
                        insert into body (id, kind, name, short_name, credit_code, division_code, address, legal_person,
                          contact_name, phone_sealed, account_name, bank_name, account_sealed, state, version)
                        values (1, 'PRIVATE_TRAINING_SCHOOL', '育才学校', '育才', '91140900MA0GXXXX01', '140902', '忻府区', '王', '李', 'x',
                          '育才学校', '忻州农商行', 'x', 'LISTED', 0)""").update();
        jdbc().sql("""
                        insert into cohort (id, body_id, division_code, name, training_kind, occupation, level, certificate_kind,
                          mode, full_time, place, head_teacher, state, planned_hundredths, trainees, plan_version, created_by,
                          created_at, version)
                        values (2, 1, '140902', '焊工一班', 'SKILL', '6-18', '5', 'SKILL_LEVEL', 'PROJECT', true, '教室', '张',
                          'COMPLETED', 4800, 30, 1, 9, timestamp '2026-01-05 08:00:00', 0)""").update();
        // The body's own numbers are opened when it is looked up.
        var vault = services.bean(Vault.class);
        jdbc().sql("update body set phone_sealed = :phone, account_sealed = :account where id = 1")
                .param("phone", vault.seal(Vault.Field.BODY_PHONE, BODY, "13900000000"))
                .param("account", vault.seal(Vault.Field.BODY_ACCOUNT, BODY, ACCOUNT))
                .update();
    }
}
