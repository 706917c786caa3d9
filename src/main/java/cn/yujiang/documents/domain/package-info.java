/**
 * Reading tables as people make them: finding the head row, matching column names, normalising cells, telling footers from data.
 * Plain Java over rows of cells; it knows neither files nor the spreadsheet library.
 */
@org.jspecify.annotations.NullMarked
package cn.yujiang.documents.domain;
