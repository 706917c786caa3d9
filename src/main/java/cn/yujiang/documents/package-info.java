/**
 * Papers and tables: printed forms from editable templates, spreadsheets as offices make them, uploaded files. The module knows
 * no word of the subsidy business; a form is a template folder and a map of values, an import a list of column names. Everything
 * here refuses with {@link cn.yujiang.shared.RejectedException} and a code whose sentence stands in {@code texts/documents.properties}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"shared", "ui"})
@org.jspecify.annotations.NullMarked
package cn.yujiang.documents;
