package cn.yujiang.shell.cli;

import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.CertificateNumber;
import cn.yujiang.shared.CreditCode;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.ResidentId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Identity, credit, card and certificate numbers, and masks. */
final class FormatRules {

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("ID_MISSING", "MISSING"),
            Map.entry("ID_FORMAT", "FORMAT"),
            Map.entry("ID_PROVINCE", "FORMAT"),
            Map.entry("ID_BIRTH_DATE", "BIRTH_DATE"),
            Map.entry("ID_CHECKSUM", "CHECKSUM"),
            Map.entry("CREDIT_CODE_MISSING", "MISSING"),
            Map.entry("CREDIT_CODE_FORMAT", "FORMAT"),
            Map.entry("ACCOUNT_FORMAT", "FORMAT"),
            Map.entry("CARD_FORMAT", "FORMAT"),
            Map.entry("CARD_CHECKSUM", "CHECKSUM"),
            Map.entry("CERTIFICATE_MISSING", "MISSING"),
            Map.entry("CERTIFICATE_FORMAT", "FORMAT"),
            Map.entry("CERTIFICATE_LEVEL", "LEVEL"),
            Map.entry("CERTIFICATE_LEVEL_MISMATCH", "LEVEL_MISMATCH"),
            Map.entry("CERTIFICATE_HOLDER", "HOLDER_MISMATCH"));

    private FormatRules() {}

    private static Map<String, @Nullable Object> invalid(RejectedException e) {
        return Map.of("valid", false, "reason", REASONS.getOrDefault(e.first().code(), "FORMAT"));
    }

    static Map<String, @Nullable Object> residentId(Inputs in) {
        try {
            ResidentId id = ResidentId.parse(in.text("value"));
            return Map.of(
                    "valid", true,
                    "birth", id.birthDate().toString(),
                    "sex", id.isMale() ? "男" : "女",
                    "address", id.addressCode(),
                    "normalised", id.number());
        } catch (RejectedException e) {
            return invalid(e);
        }
    }

    static Map<String, @Nullable Object> creditCode(Inputs in) {
        try {
            CreditCode code = CreditCode.parse(in.text("value"));
            return code.checksumValid()
                    ? Map.of("valid", true, "normalised", code.value())
                    : Map.of("valid", false, "reason", "CHECKSUM");
        } catch (RejectedException e) {
            return invalid(e);
        }
    }

    static Map<String, @Nullable Object> bankCard(Inputs in) {
        boolean company = in.text("account_kind").equals("对公账户");
        if (in.text("value").isBlank()) {
            return Map.of("valid", false, "reason", "MISSING");
        }
        try {
            BankAccount account =
                    company ? BankAccount.company(in.text("value")) : BankAccount.personal(in.text("value"));
            return Map.of("valid", true, "checked", company ? "LENGTH_ONLY" : "LUHN", "normalised", account.number());
        } catch (RejectedException e) {
            return invalid(e);
        }
    }

    static Map<String, @Nullable Object> mask(Inputs in) {
        String value = in.text("value");
        return switch (in.text("kind")) {
            case "身份证" -> Map.of("masked", Masking.residentId(value));
            case "手机" -> Map.of("masked", Masking.phone(value));
            case "银行卡" -> Map.of("masked", Masking.bankAccount(value));
            case "姓名-弱" -> Map.of("masked", Masking.name(value));
            default -> throw new Inputs.Unanswerable("INVALID_INPUT", "kind");
        };
    }

    static Map<String, @Nullable Object> certificate(Inputs in) {
        try {
            CertificateNumber number =
                    CertificateNumber.parse(CertificateNumber.Kind.ofTitle(in.text("kind")), in.text("value"));
            if (in.has("holder_id")) {
                number.requireHolder(ResidentId.parse(in.text("holder_id")));
            }
            if (in.has("claimed_level")) {
                number.requireLevel(in.text("claimed_level"));
            }
            Map<String, @Nullable Object> answer = new HashMap<>();
            answer.put("valid", true);
            answer.put("body_kind", number.bodyKind());
            answer.put("province", number.province());
            answer.put("year", number.year());
            answer.put("level", number.level());
            return answer;
        } catch (RejectedException e) {
            return invalid(e);
        }
    }
}
