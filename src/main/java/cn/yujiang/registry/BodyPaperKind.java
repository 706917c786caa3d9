package cn.yujiang.registry;

/**
 * Papers of a body for its listing (domain chapter 8.1, step 0): 协议书, 培训项目一览表, 主要设施设备清单, 教师花名册, 办学许可证,
 * 法人登记证, 银行开户许可证, 房产或租赁证明, 消防意见.
 */
public enum BodyPaperKind {
    AGREEMENT,
    PROJECT_LIST,
    EQUIPMENT_LIST,
    TEACHER_ROSTER,
    SCHOOL_LICENCE,
    LEGAL_PERSON,
    BANK_LICENCE,
    PREMISES,
    FIRE_SAFETY,
    OTHER;

    /** Whether a paper of this kind is worth nothing without its last day. */
    public boolean needsLastDay() {
        return this == SCHOOL_LICENCE;
    }

    /** Whether a newer paper takes the place of the older one; other papers stand side by side. */
    public boolean replaced() {
        return this != OTHER;
    }

    /** Its name in the texts. */
    public String textKey() {
        return "bodyPaper.kind." + this;
    }
}
