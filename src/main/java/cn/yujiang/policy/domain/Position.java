package cn.yujiang.policy.domain;

/** Where a piece of formula stands: the file, what it belongs to, line and column within the formula text (from 1). */
public record Position(String file, String owner, int line, int column) {

    @Override
    public String toString() {
        return file + "：" + owner + "：第 " + line + " 行第 " + column + " 列";
    }
}
