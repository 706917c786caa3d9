/** Chain, keys, ciphers and receipts. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.audit.application;
