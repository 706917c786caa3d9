package cn.yujiang.policy.domain;

import java.io.Serial;

/** A formula that cannot be read or does not fit its types: where, why, and what to do about it. */
public final class FormulaException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Position position;
    private final String problem;
    private final String remedy;

    public FormulaException(Position position, String problem, String remedy) {
        super(position + "：" + problem + "。" + remedy + "。");
        this.position = position;
        this.problem = problem;
        this.remedy = remedy;
    }

    public Position position() {
        return position;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
