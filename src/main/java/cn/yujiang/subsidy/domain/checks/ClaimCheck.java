package cn.yujiang.subsidy.domain.checks;

import cn.yujiang.controls.CheckResult;

/** One control of a claim. */
public interface ClaimCheck {

    /** Code in the catalogue. */
    String control();

    CheckResult run(ClaimCase claim);
}
