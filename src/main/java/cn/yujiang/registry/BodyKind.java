package cn.yujiang.registry;

/** Kinds of bodies (screen S03): first those that teach, then the others. */
public enum BodyKind {
    VOCATIONAL_SCHOOL,
    TECHNICIAN_SCHOOL,
    PRIVATE_TRAINING_SCHOOL,
    ENTERPRISE_TRAINING_CENTRE,
    PUBLIC_TRAINING_BASE,
    EMPLOYMENT_TRAINING_CENTRE,
    ENTERPRISE,
    EVALUATION_ORGANISATION,
    FARMERS_COOPERATIVE,
    POVERTY_ALLEVIATION_WORKSHOP,
    HR_SERVICE_PROVIDER,
    LABOUR_BROKER,
    TRAINEESHIP_HOST,
    INCUBATOR;

    /** Teaches others for a subsidy of training institutions. */
    public boolean isTrainingInstitution() {
        return ordinal() <= EMPLOYMENT_TRAINING_CENTRE.ordinal();
    }

    /** Employs people itself, so that subsidies of enterprises are meant for it. */
    public boolean isEmployer() {
        return this == ENTERPRISE || this == FARMERS_COOPERATIVE || this == POVERTY_ALLEVIATION_WORKSHOP;
    }
}
