package cn.yujiang.testing;

/** The databases the product promises to run on. */
public enum Engine {
    H2,
    MYSQL,
    MARIADB
}
