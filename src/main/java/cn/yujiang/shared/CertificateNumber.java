package cn.yujiang.shared;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a certificate, read after the format of its kind. Some numbers name their holder, so {@link #toString()} is
 * masked.
 *
 * @param bodyKind who issued it, where the number says so
 * @param province province code of the number's own table
 * @param year two digits
 * @param level 一级 … 五级, where the number says so
 */
public record CertificateNumber(
        Kind kind,
        String value,
        @Nullable String bodyKind,
        @Nullable String province,
        @Nullable String year,
        @Nullable String level) {

    /** Kinds of certificates with a format of their own. */
    public enum Kind {
        SKILL_LEVEL("职业技能等级证书"),
        QUALIFICATION("职业资格证书"),
        SPECIAL_OPERATION("特种作业操作证"),
        SPECIAL_EQUIPMENT("特种设备作业人员证"),
        SPECIFIC_ABILITY("专项职业能力证书"),
        TRAINING("培训合格证书"),
        OTHER("其他相应证书");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** The kind of this Chinese name; names without a format of their own are {@link #OTHER}. */
        public static Kind ofTitle(String title) {
            for (Kind kind : values()) {
                if (kind.title.equals(title)) {
                    return kind;
                }
            }
            return title.equals("国家职业资格证书") ? QUALIFICATION : OTHER;
        }
    }

    private static final Pattern SKILL = Pattern.compile("([YSJ])(\\d{4})(\\d{2})(\\d{6})(\\d{2})(\\d)(\\d{6})");
    private static final Pattern QUALIFIED = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})([0-4])(\\d{3})(\\d)(\\d{5})");
    private static final Map<String, String> BODIES = Map.of("Y", "用人单位", "S", "社会培训评价组织", "J", "技工院校");
    private static final String LEVELS = "一二三四五";

    /**
     * @throws RejectedException {@code CERTIFICATE_MISSING}, {@code CERTIFICATE_FORMAT}, {@code CERTIFICATE_LEVEL}, or for numbers
     *     built on an identity number the codes of {@link ResidentId#parse}
     */
    public static CertificateNumber parse(Kind kind, String raw) {
        String value = FullWidth.compact(raw).toUpperCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw refused("CERTIFICATE_MISSING");
        }
        return switch (kind) {
            case SKILL_LEVEL -> skill(value);
            case QUALIFICATION -> qualification(value);
            case SPECIAL_OPERATION -> specialOperation(value);
            case SPECIAL_EQUIPMENT ->
                value.matches("TS6[0-9A-Z]{9}") ? plain(kind, value) : byHolder(kind, value, value);
            default -> free(kind, value);
        };
    }

    /** @throws RejectedException {@code CERTIFICATE_HOLDER} when the number names another person */
    public CertificateNumber requireHolder(ResidentId holder) {
        String named = holderNumber();
        if (named != null && !named.equals(holder.number())) {
            throw refused("CERTIFICATE_HOLDER");
        }
        return this;
    }

    /** @throws RejectedException {@code CERTIFICATE_LEVEL_MISMATCH} when the number names another level */
    public CertificateNumber requireLevel(String claimed) {
        if (level != null && !level.equals(claimed)) {
            throw new RejectedException(Rejection.of("CERTIFICATE_LEVEL_MISMATCH", level, claimed));
        }
        return this;
    }

    private @Nullable String holderNumber() {
        if (kind == Kind.SPECIAL_OPERATION) {
            return value.substring(1);
        }
        return kind == Kind.SPECIAL_EQUIPMENT && !value.startsWith("TS") ? value : null;
    }

    private static CertificateNumber skill(String value) {
        Matcher m = SKILL.matcher(value);
        if (!m.matches()) {
            throw refused("CERTIFICATE_FORMAT");
        }
        return new CertificateNumber(
                Kind.SKILL_LEVEL, value, BODIES.get(m.group(1)), m.group(3), m.group(5), level(m.group(6)));
    }

    private static CertificateNumber qualification(String value) {
        Matcher m = QUALIFIED.matcher(value);
        if (!m.matches()) {
            throw refused("CERTIFICATE_FORMAT");
        }
        return new CertificateNumber(Kind.QUALIFICATION, value, null, m.group(2), m.group(1), level(m.group(6)));
    }

    private static String level(String digit) {
        int number = Integer.parseInt(digit);
        if (number < 1 || number > LEVELS.length()) {
            throw refused("CERTIFICATE_LEVEL");
        }
        return LEVELS.charAt(number - 1) + "级";
    }

    private static CertificateNumber specialOperation(String value) {
        if (!value.matches("T\\d{17}[\\dX]")) {
            throw refused("CERTIFICATE_FORMAT");
        }
        return byHolder(Kind.SPECIAL_OPERATION, value, value.substring(1));
    }

    private static CertificateNumber byHolder(Kind kind, String value, String idNumber) {
        if (!idNumber.matches("\\d{17}[\\dX]")) {
            throw refused("CERTIFICATE_FORMAT");
        }
        ResidentId.parse(idNumber);
        return plain(kind, value);
    }

    private static CertificateNumber free(Kind kind, String value) {
        String length = kind == Kind.TRAINING ? "{6,40}" : "{6,30}"; // the house format is longer than thirty
        if (!value.matches("[0-9A-Z-]" + length)) {
            throw refused("CERTIFICATE_FORMAT");
        }
        return plain(kind, value);
    }

    private static CertificateNumber plain(Kind kind, String value) {
        return new CertificateNumber(kind, value, null, null, null, null);
    }

    private static RejectedException refused(String code) {
        return new RejectedException(Rejection.of(code));
    }

    @Override
    public String toString() {
        return Masking.bankAccount(value);
    }
}
