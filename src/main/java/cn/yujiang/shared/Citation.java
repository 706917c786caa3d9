package cn.yujiang.shared;

/**
 * Where a number or condition stands in a paper.
 *
 * @param documentNo normalised document number, or the short title when the paper has none
 * @param article article as the paper numbers it, for example {@code 二、(八) 2.}
 * @param quote verbatim words of that article
 */
public record Citation(String documentNo, String article, String quote) {}
