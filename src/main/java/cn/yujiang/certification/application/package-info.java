/** Certification services and tables. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.certification.application;
