/**
 * Rendering of forms (fonts, templates, PDF) and streaming access to spreadsheets behind the guard. All classes are
 * package-private; {@code DocumentsConfiguration} offers them under the interfaces of the root package.
 */
@org.jspecify.annotations.NullMarked
package cn.yujiang.documents.application;
