package cn.yujiang.controls;

/** What a comparison list says of the people on it. */
public enum ListKind {
    DECEASED,
    IMPRISONED,
    ABROAD,
    /** In service as civil servant or on the public payroll. */
    IN_SERVICE,
    STUDENT,
    PENSIONER,
    /** Insured as somebody's employee: not barred, but at odds with a registered unemployment (A11). */
    INSURED;

    /** Whether people on it may not be subsidised (A10). */
    public boolean bars() {
        return this != INSURED;
    }
}
