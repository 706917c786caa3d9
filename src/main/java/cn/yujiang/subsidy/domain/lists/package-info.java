/** Claims without a class in plain Java: which rules they are for, what a row must say, and what the system adds to it. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.subsidy.domain.lists;
