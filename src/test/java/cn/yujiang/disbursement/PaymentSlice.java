package cn.yujiang.disbursement;

import cn.yujiang.audit.Vault;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Funds and approved claims to pay, made straight in the tables; everything from there on is the real thing. */
final class PaymentSlice {

    static final String SOURCE = "就业补助资金";
    static final String COUNTY = "140902";
    static final String CITY = "140900";
    static final long FIRST_REVIEWER = 11;
    static final long SECOND_REVIEWER = 12;
    static final long APPROVER = 13;
    static final Actor FINANCE = ServiceContext.actor(21, CITY, Role.FINANCE);

    private static final long BODY = 1;
    private static final long COHORT = 2;
    private static final String ACCOUNT = "0410000100099887766";

    private final ServiceContext services;

    private PaymentSlice(ServiceContext services) {
        this.services = services;
    }

    static synchronized PaymentSlice on(Engine engine) {
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

    JdbcClient jdbc() {
        return services.jdbc();
    }

    Payments payments() {
        return services.bean(Payments.class);
    }

    LedgerVerification.Report verify() {
        return new LedgerCheck(services.dataSource()).run();
    }

    <T> T bean(Class<T> type) {
        return services.bean(type);
    }

    long fund(String yuan) {
        return fund(yuan, CITY);
    }

    long fund(String yuan, String division) {
        var fund = new Funds.NewFund("资金" + Ids.toText(Ids.next()), SOURCE, division, 2026, Money.parseYuan(yuan));
        return ServiceContext.as(FINANCE, () -> services.bean(Funds.class).create(fund));
    }

    long claim(String yuan) {
        return claim(Money.parseYuan(yuan), COUNTY);
    }

    long claim(Money total, String division) {
        long id = Ids.next();
        jdbc().sql("""
                        insert into claim (id, claim_no, rule_id, rule_title, fund, pack_hash, payee, applicant_id, cohort_id,
                          division_code, state, submission, total_fen, paid_persons, created_by, submitted_by,
                          first_reviewer_id, second_reviewer_id, approver_id, account_name, bank_name, account_sealed, version)
                        values (:id, :no, 'R', '培训补贴', :fund, 'h', 'INSTITUTION', :body, :cohort, :division, 'APPROVED', 1,
                          :total, 1, 9, 9, :first, :second, :approver, '育才学校', '忻州农商行', :sealed, 0)""")
                .param("id", id)
                .param("no", "BT" + id)
                .param("fund", SOURCE)
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

    String pay(Actor actor, long claim, long fund, String key) {
        return ServiceContext.as(actor, () -> payments().pay(new PayCommand(claim, fund, "记-001", key)));
    }

    void bankReturn(long payment, String key) {
        ServiceContext.as(FINANCE, () -> {
            payments().bankReturn(payment, "户名与账号不符", key);
            return true;
        });
    }

    FundView view(long fund) {
        return ServiceContext.as(FINANCE, () -> payments().funds()).stream()
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

    long count(String sql, long id) {
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
