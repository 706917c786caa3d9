/** The table of uploaded files. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.documents.persistence;
