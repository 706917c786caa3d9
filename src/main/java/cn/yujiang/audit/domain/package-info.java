/** The hash chain in plain Java: what an event's hash covers, and how a chain is checked. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.audit.domain;
