/** Evidence, facts and guards of claims in plain Java. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.subsidy.domain;
