package cn.yujiang.subsidy;

/** Whether there is money of a source; answered by whoever keeps the funds. Not for views. */
public interface MoneySources {

    /** Whether a fund of this source may pay for claims of the division, whatever its balance. */
    boolean available(String source, String divisionCode);
}
