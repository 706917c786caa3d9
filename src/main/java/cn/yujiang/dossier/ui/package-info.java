/** The way to an audit pack on the claim's page. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.dossier.ui;
