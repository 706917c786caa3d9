/** Checks of results and certificates in plain Java. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.certification.domain;
