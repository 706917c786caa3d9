package cn.yujiang.disbursement;

import static cn.yujiang.disbursement.BatchesTest.refusal;
import static cn.yujiang.disbursement.PaymentSlice.FINANCE;
import static cn.yujiang.disbursement.PaymentSlice.RELEASER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.AccountCorrections;
import cn.yujiang.subsidy.AccountCorrections.Correction;
import cn.yujiang.subsidy.AccountCorrections.NewAccount;
import cn.yujiang.subsidy.AccountCorrections.State;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a refused transfer to a confirmed account: who may, what is refused, and that the money can go again. */
class AccountCorrectionTest {

    private static final String CARD = "9999990000000006";
    private static final Actor CLERK = clerk(31, 1L, Role.INSTITUTION);
    private static final Actor STRANGER = clerk(32, 2L, Role.INSTITUTION);
    private static final Actor REVIEWER = ServiceContext.actor(33, PaymentSlice.CITY, Role.FIRST_REVIEWER);

    private static Actor clerk(long id, long body, Role... roles) {
        return new Actor(id, "user" + id, "用户" + id, Set.of(roles), PaymentSlice.COUNTY, body, null);
    }

    private static AccountCorrections corrections(PaymentSlice slice) {
        return slice.bean(AccountCorrections.class);
    }

    private static Correction only(PaymentSlice slice, long claim) {
        return ServiceContext.as(CLERK, () -> corrections(slice).of(claim)).getLast();
    }

    private static void correct(PaymentSlice slice, Actor actor, long id, NewAccount account) {
        slice.run(actor, () -> corrections(slice).correct(id, account));
    }

    @ParameterizedTest
    @EnumSource
    void theAccountOfOneTraineeIsCorrectedByTheApplicantAndConfirmedByAnother(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.trainees(3, Money.ofYuan(10));
        freeze(slice, claim);
        long batch = slice.make(FINANCE, fund, claim);
        slice.release(RELEASER, batch);
        slice.failed(batch, slice.lines(batch).get(1).id());
        slice.paid(batch);
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAYMENT_FAILED);
        Correction needed = only(slice, claim);
        assertThat(needed.partyName()).isEqualTo("学员1");
        assertThat(needed.failReason()).isEqualTo("账号户名不符");

        var account = new NewAccount("学员1", "", CARD, "卡号末位填错，已对照");
        assertThat(refusal(() -> correct(slice, STRANGER, needed.id(), account)).code())
                .isEqualTo("NOT_FOUND");
        assertThat(refusal(() -> correct(slice, CLERK, needed.id(), new NewAccount("学员2", "", CARD, "卡号末位填错")))
                        .code())
                .isEqualTo("ACCOUNT_HOLDER");
        assertThat(refusal(() -> correct(
                                slice, CLERK, needed.id(), new NewAccount("学员1", "", "9999990000000007", "卡号末位填错")))
                        .code())
                .isEqualTo("CARD_CHECKSUM");
        assertThat(refusal(() -> slice.run(REVIEWER, () -> corrections(slice).confirm(needed.id())))
                        .code())
                .as("nothing is proposed yet")
                .isEqualTo("CORRECTION_DECIDED");
        correct(slice, CLERK, needed.id(), account);
        assertThat(only(slice, claim).maskedAccount()).endsWith("0006").startsWith("***");
        Actor both = clerk(31, 1L, Role.INSTITUTION, Role.FIRST_REVIEWER);
        assertThat(refusal(() -> slice.run(both, () -> corrections(slice).confirm(needed.id())))
                        .code())
                .isEqualTo("SEPARATION_OF_DUTIES");
        slice.run(REVIEWER, () -> corrections(slice).sendBack(needed.id(), "请附社保卡照片"));
        assertThat(only(slice, claim).note()).isEqualTo("请附社保卡照片");
        correct(slice, CLERK, needed.id(), account);
        slice.run(REVIEWER, () -> corrections(slice).confirm(needed.id()));
        assertThat(only(slice, claim).state()).isEqualTo(State.CONFIRMED);
        assertThat(refusal(() -> correct(slice, CLERK, needed.id(), account)).code())
                .isEqualTo("CORRECTION_DECIDED");

        long again = slice.payDebts(fund, slice.payables(claim).get(1));
        assertThat(slice.lines(again)).singleElement().satisfies(line -> assertThat(line.maskedAccount())
                .endsWith("0006"));
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAID);
        assertThat(slice.verify().faults()).isEmpty();
        assertThat(slice.count(
                        "select count(*) from audit_event where object_id = :id"
                                + " and action in ('CORRECT_ACCOUNT', 'CONFIRM_ACCOUNT', 'ACCOUNT_SENT_BACK')",
                        claim))
                .isEqualTo(4);
        assertThat(slice.jdbc()
                        .sql("select facts from audit_event where object_id = :id")
                        .param("id", claim)
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain(CARD);
    }

    /** What submission freezes; the slice makes its claims behind it. */
    private static void freeze(PaymentSlice slice, long claim) {
        for (long n = 0; n < 3; n++) {
            slice.jdbc()
                    .sql("""
                            insert into claim_payee_account (id, claim_id, person_id, holder, bank, account_sealed)
                            values (:id, :claim, :person, 'x', '', 'x')""")
                    .param("id", cn.yujiang.shared.Ids.next())
                    .param("claim", claim)
                    .param("person", 1_000 + n)
                    .update();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAccountOfTheBodyIsThatOfTheClaimFromThenOn(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("10.00");
        slice.pay(claim, fund);
        slice.bankReturn(slice.payment(claim));
        Correction needed = only(slice, claim);
        assertThat(refusal(() -> correct(
                                slice, CLERK, needed.id(), new NewAccount("育才学校", " ", "0410000100011112222", "开户行有误")))
                        .code())
                .isEqualTo("ACCOUNT_BANK");
        correct(slice, CLERK, needed.id(), new NewAccount("育才学校", "忻州农行", "0410 0001 0001 1112 222", "开户行有误"));
        slice.run(REVIEWER, () -> corrections(slice).confirm(needed.id()));
        long batch = slice.make(FINANCE, fund, claim);
        assertThat(slice.lines(batch)).singleElement().satisfies(line -> {
            assertThat(line.maskedAccount()).endsWith("2222");
            assertThat(line.bank()).isEqualTo("忻州农行");
            assertThat(line.accountChanged())
                    .as("the registry still has the old one")
                    .isTrue();
        });
        slice.release(RELEASER, batch);
        slice.failed(batch);
        assertThat(only(slice, claim).state()).as("failed once more").isEqualTo(State.NEEDED);
        assertThat(slice.verify().faults()).isEmpty();
    }
}
