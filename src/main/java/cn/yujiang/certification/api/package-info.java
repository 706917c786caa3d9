/** The public check of certificates for other programs. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.certification.api;
