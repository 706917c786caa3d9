/** Collecting what belongs into an audit pack. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.dossier.application;
