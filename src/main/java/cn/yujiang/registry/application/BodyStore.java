package cn.yujiang.registry.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.audit.Vault;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.Bodies;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.BodyKind;
import cn.yujiang.registry.BodyState;
import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.CreditCode;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.Phone;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class BodyStore implements Bodies, BodyDirectory {

    private static final String SELECT = """
            select id, kind, name, short_name, credit_code, division_code, address, legal_person, contact_name, phone_sealed,
              account_name, bank_name, account_sealed, state, suspended_until, version from body""";

    private record Row(
            long id,
            String kind,
            String name,
            String shortName,
            String creditCode,
            String divisionCode,
            String address,
            String legalPerson,
            String contactName,
            String phoneSealed,
            String accountName,
            String bankName,
            String accountSealed,
            String state,
            @Nullable LocalDate suspendedUntil,
            int version) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AccountChangeService accounts;
    private final AuditTrail audit;
    private final CurrentActor currentActor;

    BodyStore(
            JdbcClient jdbc, Vault vault, AccountChangeService accounts, AuditTrail audit, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.accounts = accounts;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional
    public long register(NewBody body) {
        long id = Ids.next();
        Details details = body.details();
        jdbc.sql("""
                        insert into body (id, kind, name, short_name, credit_code, division_code, address, legal_person,
                          contact_name, phone_sealed, account_name, bank_name, account_sealed, state, version)
                        values (:id, :kind, :name, :shortName, :creditCode, :division, :address, :legalPerson, :contactName,
                          :phone, :accountName, :bankName, :account, 'APPLIED', 0)""")
                .param("id", id)
                .param("kind", body.kind().name())
                .param("name", body.name())
                .param("shortName", body.shortName())
                .param("creditCode", CreditCode.parse(body.creditCode()).value())
                .param("division", body.divisionCode())
                .param("address", details.address())
                .param("legalPerson", details.legalPerson())
                .param("contactName", details.contactName())
                .param(
                        "phone",
                        vault.seal(
                                Vault.Field.BODY_PHONE,
                                id,
                                Phone.parse(details.phone()).number()))
                .param("accountName", details.accountName())
                .param("bankName", details.bankName())
                .param(
                        "account",
                        vault.seal(
                                Vault.Field.BODY_ACCOUNT,
                                id,
                                BankAccount.company(details.accountNumber()).number()))
                .update();
        audit.record(new AuditTrail.Entry(
                "registry:" + body.divisionCode(), "BODY_REGISTERED", "body", id, null, "APPLIED", null, Map.of()));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Body own() {
        Long bodyId = currentActor.require().bodyId();
        return find(bodyId == null ? 0 : bodyId).orElseThrow(BodyStore::notFound);
    }

    @Override
    @Transactional(readOnly = true)
    public Body get(long bodyId) {
        var scope = currentActor.require().scope();
        return find(bodyId)
                .filter(body -> scope.includes(body.divisionCode(), body.id()))
                .orElseThrow(BodyStore::notFound);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Body> evaluationBodies(String divisionCode) {
        return bodies(jdbc.sql(SELECT
                        + " where kind = 'EVALUATION_ORGANISATION' and division_code like :division order by name")
                .param("division", divisionCode.substring(0, 4) + "%"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Body> named(String text, int limit) {
        return bodies(jdbc.sql(SELECT + " where name like :name order by name limit :limit")
                .param("name", "%" + text.replace("%", "\\%").replace("_", "\\_") + "%")
                .param("limit", limit));
    }

    private List<Body> bodies(JdbcClient.StatementSpec question) {
        return question.query(Row.class).list().stream().map(this::toBody).toList();
    }

    @Override
    @Transactional
    public Body update(Details details, int version) {
        Body before = own();
        if (!details.accountName().strip().equals(before.name())) {
            throw new RejectedException(Rejection.onField("accountName", "BODY_ACCOUNT_NAME", before.name()));
        }
        String phone = details.phone().isBlank()
                ? phone(before.id())
                : onField("phone", () -> Phone.parse(details.phone()).number());
        String old = account(before.id()).accountNumber();
        String account = details.accountNumber().isBlank()
                ? old
                : onField("account", () -> BankAccount.company(details.accountNumber())
                        .number());
        boolean moved = !account.equals(old) || !details.bankName().strip().equals(before.bankName());
        int changed = jdbc.sql("""
                        update body set address = :address, legal_person = :legalPerson, contact_name = :contactName,
                          phone_sealed = :phone, account_name = :accountName, version = version + 1 where id = :id and version = :version""")
                .param("address", details.address())
                .param("legalPerson", details.legalPerson())
                .param("contactName", details.contactName())
                .param("phone", vault.seal(Vault.Field.BODY_PHONE, before.id(), phone))
                .param("accountName", details.accountName())
                .param("id", before.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("body changed");
        }
        if (moved) {
            accounts.propose(before.id(), details.bankName().strip(), account);
        }
        audit.record(new AuditTrail.Entry(
                "registry:" + before.divisionCode(),
                "BODY_UPDATED",
                "body",
                before.id(),
                null,
                null,
                null,
                moved ? Map.of("accountProposed", Masking.bankAccount(account)) : Map.of()));
        return own();
    }

    private static String onField(String field, Supplier<String> value) {
        try {
            return value.get();
        } catch (RejectedException e) {
            throw new RejectedException(
                    new Rejection(e.first().code(), field, e.first().args()), e);
        }
    }

    @Override
    public Optional<Body> find(long bodyId) {
        return row(bodyId).map(this::toBody);
    }

    private Optional<Row> row(long bodyId) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", bodyId)
                .query(Row.class)
                .optional();
    }

    @Override
    public String phone(long bodyId) {
        return vault.open(Vault.Field.BODY_PHONE, bodyId, row(bodyId).orElseThrow(BodyStore::notFound).phoneSealed);
    }

    @Override
    public Account account(long bodyId) {
        Row row = row(bodyId).orElseThrow(BodyStore::notFound);
        return new Account(
                row.accountName, row.bankName, vault.open(Vault.Field.BODY_ACCOUNT, bodyId, row.accountSealed));
    }

    private Body toBody(Row row) {
        return new Body(
                row.id,
                BodyKind.valueOf(row.kind),
                row.name,
                row.shortName,
                new CreditCode(row.creditCode),
                row.divisionCode,
                row.address,
                row.legalPerson,
                row.contactName,
                Masking.phone(vault.open(Vault.Field.BODY_PHONE, row.id, row.phoneSealed)),
                row.accountName,
                row.bankName,
                Masking.bankAccount(vault.open(Vault.Field.BODY_ACCOUNT, row.id, row.accountSealed)),
                BodyState.valueOf(row.state),
                row.suspendedUntil,
                row.version);
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of("NOT_FOUND"));
    }
}
